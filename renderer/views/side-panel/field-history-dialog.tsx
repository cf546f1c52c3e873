import { useQuery } from '@tanstack/react-query';
import type { FieldValue } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { failureOf, read } from '../../stores/archive-queries.ts';
import { useDatedTexts } from '../../strings/dated-texts.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './compare-dialog.module.css';
import { useOpenStory } from './open-story.ts';
import { restoreField } from './restore-acts.ts';
import { versionWords, whenWords } from './version-words.ts';

/** Lists have one history, whichever entry was asked for; each field of a picture has its own. */
export function historyField(name: string): string {
  return name.startsWith('images.') ? name : (name.split('.')[0] ?? name);
}

/** The values that one field of the story has had, newest first, each of which can be brought back. */
export function FieldHistoryDialog({
  field,
  label,
  onClose,
}: {
  readonly field: string;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { article } = useOpenStory().open;
  const { data: values, error } = useQuery({
    queryKey: ['field-history', article.id, article.hash, field],
    queryFn: ({ signal }) => read('field-history', { id: article.id, field }, signal),
    gcTime: 0,
  });
  return (
    <Dialog
      isOpen
      title={words('panel.history.ofField', { field: label })}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {words('common.done')}
        </Button>
      }
    >
      {error && <p role="alert">{failureWords(words, failureOf(error))}</p>}
      {values?.length === 0 && <p className={styles.none}>{words('panel.history.none')}</p>}
      {values && values.length > 0 && (
        <ol className={styles.values}>
          {values.map((value, index) => (
            <Value
              key={`${value.version} ${value.value}`}
              value={value}
              isPresent={index === 0}
              field={field}
              onRestored={onClose}
            />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Value(props: {
  readonly value: FieldValue;
  readonly isPresent: boolean;
  readonly field: string;
  readonly onRestored: () => void;
}) {
  const { value, isPresent, field, onRestored } = props;
  const words = useWords();
  const dates = useDates();
  const { open, canEdit } = useOpenStory();
  const { madeBy, version } = value;
  const [written = ''] = useDatedTexts()({ texts: [value.value], dates: value.dates });
  const text = value.value === '' ? words('panel.empty') : written;

  async function restore(): Promise<void> {
    if (version !== 'current' && (await restoreField(open.article.id, version, field)))
      onRestored();
  }

  return (
    <li className={styles.value}>
      <p className={value.value === '' ? styles.none : styles.text} dir="auto">
        {text}
      </p>
      {canEdit && !isPresent && version !== 'current' && (
        <Button
          aria-label={words('panel.history.restoreValue', { value: text })}
          onPress={() => void restore()}
        >
          {words('panel.history.restoreField')}
        </Button>
      )}
      <p className={styles.made}>
        {madeBy === null
          ? words('panel.history.first')
          : `${versionWords(words, madeBy)}, ${whenWords(words, dates, madeBy)}`}
      </p>
    </li>
  );
}
