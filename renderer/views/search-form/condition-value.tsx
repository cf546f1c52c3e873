import { useQuery } from '@tanstack/react-query';
import type { FormRow } from '../../../electron/contract/types.ts';
import { type Choosable, Select } from '../../components/select.tsx';
import { queryLanguageQuery, valuesInUseQuery } from '../../stores/search-help-queries.ts';
import { stateWords } from '../../strings/explanation-words.ts';
import { languageName } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { CompletedValue } from './completed-value.tsx';
import { spanChoices, valueKind } from './condition-words.ts';
import styles from './search-form.module.css';

export interface ConditionValueProps {
  readonly row: FormRow;
  readonly refusal: string | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (change: Partial<FormRow>) => void;
}

/** The value of a row, in the way that suits its field and test. */
export function ConditionValue(props: ConditionValueProps) {
  const { row, onChange } = props;
  const locale = useLocale();
  switch (valueKind(row)) {
    case 'none':
      return null;
    case 'span':
      return (
        <Chosen
          row={row}
          all={spanChoices(locale, row.value)}
          onChoose={(value) => onChange({ value })}
        />
      );
    case 'state':
      return <StateValue {...props} />;
    case 'language':
      return <LanguageValue {...props} />;
    case 'status':
      return <StatusValue {...props} />;
    case 'date':
      return <DateValue {...props} />;
    case 'text':
      return <TypedValue {...props} />;
  }
}

function TypedValue({ row, refusal, autoFocus, onChange }: ConditionValueProps) {
  const words = useWords();
  return (
    <CompletedValue
      row={row}
      label={words('form.value')}
      refusal={refusal}
      autoFocus={autoFocus}
      onChange={(value) => onChange({ value })}
    />
  );
}

function DateValue({ row, refusal, autoFocus, onChange }: ConditionValueProps) {
  const words = useWords();
  const hint = words('form.dateHint');
  const isBetween = row.test === 'between';
  return (
    <>
      <CompletedValue
        row={row}
        label={words('form.value')}
        {...(!isBetween && { hint })}
        refusal={refusal}
        autoFocus={autoFocus}
        onChange={(value) => onChange({ value })}
      />
      {isBetween && (
        <>
          <span className={styles.and}>{words('form.and')}</span>
          <CompletedValue
            row={{ ...row, value: row.until }}
            label={words('form.until')}
            refusal={refusal}
            autoFocus={false}
            onChange={(until) => onChange({ until })}
          />
        </>
      )}
    </>
  );
}

function StateValue({ row, onChange }: ConditionValueProps) {
  const words = useWords();
  const { data } = useQuery(queryLanguageQuery());
  const names = data?.topics.find(({ name }) => name === 'is')?.names ?? [];
  const all = names.flatMap(({ means, names: [value] }) =>
    means.kind === 'state' && value !== undefined
      ? [{ value, name: stateWords(words, means.state) }]
      : [],
  );
  return <Chosen row={row} all={all} onChoose={(value) => onChange({ value })} />;
}

function LanguageValue({ row, onChange }: ConditionValueProps) {
  const locale = useLocale();
  const { data = [] } = useQuery(valuesInUseQuery('language'));
  const codes = new Set([...data.map(({ value }) => value), row.value]);
  const all = [...codes]
    .filter((code) => code !== '')
    .map((value) => ({ value, name: languageName(locale, value) }));
  return <Chosen row={row} all={all} onChoose={(value) => onChange({ value })} />;
}

const statuses = ['usable', 'withheld', 'canceled'] as const;

function StatusValue({ row, onChange }: ConditionValueProps) {
  const words = useWords();
  const all = statuses.map((value) => ({ value, name: words(`panel.status.${value}`) }));
  const isKnown = row.value === '' || statuses.some((value) => value === row.value);
  const other = isKnown ? [] : [{ value: row.value, name: row.value }];
  return <Chosen row={row} all={[...all, ...other]} onChoose={(value) => onChange({ value })} />;
}

/** Nothing is chosen until the person does. */
function Chosen(props: {
  readonly row: FormRow;
  readonly all: readonly Choosable<string>[];
  readonly onChoose: (value: string) => void;
}) {
  const words = useWords();
  const { row, all, onChoose } = props;
  const nothing = row.value === '' ? [{ value: '', name: words('form.choose') }] : [];
  return (
    <Select
      label={words('form.value')}
      labelHidden
      all={[...nothing, ...all]}
      chosen={row.value}
      onChoose={onChoose}
    />
  );
}
