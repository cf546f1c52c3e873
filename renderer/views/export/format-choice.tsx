import { Radio, RadioGroup } from 'react-aria-components';
import type { ExportFormat } from '../../../electron/contract/types.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import choices from '../../components/choices.module.css';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatAbout, formatName, lostFieldWords } from '../../strings/export-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './format-choice.module.css';
import { WithExpired } from './with-expired.tsx';

/** PDF is made by the app itself; all other formats are those of the archive. */
export type ChosenFormat = ExportFormat | 'pdf';

/** How the files of a format of many go out. */
export type Packing = 'zip' | 'folder';

export interface FormatOptions {
  readonly packing: Packing;
  readonly withExpired: boolean;
  /** Of a table, those that were chosen. */
  readonly columns: readonly string[];
  /** Of a feed: the address of its site, as typed; null: as it is remembered. */
  readonly site: string | null;
}

/** Whether a feed can name what was typed as its site; the archive judges it again. */
export function isSiteAddress(site: string): boolean {
  return /^https?:\/\/[^\s?#@]+$/i.test(site.trim()) && URL.canParse(site.trim());
}

/** The choice of a format, what it is, and what can be chosen within it. */
export function FormatChoice({
  formats,
  chosen,
  options,
  choose,
  change,
}: {
  readonly formats: readonly ExportFormat[];
  readonly chosen: ChosenFormat;
  readonly options: FormatOptions;
  readonly choose: (format: ChosenFormat) => void;
  readonly change: (change: Partial<FormatOptions>) => void;
}) {
  const words = useWords();
  const locale = useLocale();
  const name = chosen === 'pdf' ? 'pdf' : chosen.format;
  const list = new Intl.ListFormat(locale);
  return (
    <div className={styles.choice}>
      <Select
        label={words('export.format')}
        all={[...formats.map(({ format }) => format), 'pdf'].map((format) => ({
          value: format,
          name: formatName(words, format),
        }))}
        chosen={name}
        onChoose={(value) => choose(formats.find(({ format }) => format === value) ?? 'pdf')}
      />
      <p className={styles.about}>{formatAbout(words, name)}</p>
      {chosen !== 'pdf' && chosen.isPublic && (
        <p className={styles.about}>{words('export.public')}</p>
      )}
      {chosen !== 'pdf' && chosen.loses.length > 0 && (
        <p className={styles.about}>
          {words('export.loses', {
            fields: list.format(chosen.loses.map((field) => lostFieldWords(words, field))),
          })}
        </p>
      )}
      {chosen !== 'pdf' && chosen.shape === 'tree' && (
        <RadioGroup
          aria-label={words('export.pack')}
          orientation="horizontal"
          value={options.packing}
          onChange={(value) => change({ packing: value === 'folder' ? 'folder' : 'zip' })}
          className={choices.line ?? ''}
        >
          <span className={styles.label} aria-hidden>
            {words('export.pack')}
          </span>
          <Radio value="zip" className={choices.choice ?? ''}>
            {words('export.asZip')}
          </Radio>
          <Radio value="folder" className={choices.choice ?? ''}>
            {words('export.asFolder')}
          </Radio>
        </RadioGroup>
      )}
      {chosen !== 'pdf' && chosen.needsSite && (
        <TextField
          label={words('export.site')}
          description={words('export.siteHint')}
          direction="ltr"
          value={options.site ?? ''}
          onChange={(site) => change({ site })}
          error={!options.site || isSiteAddress(options.site) ? null : words('export.siteWrong')}
        />
      )}
      {(chosen === 'pdf' || chosen.shape !== 'file' || chosen.needsSite) && (
        <WithExpired
          isSelected={options.withExpired}
          onChange={(withExpired) => change({ withExpired })}
        />
      )}
      {chosen !== 'pdf' && chosen.columns.length > 0 && (
        <Columns all={chosen.columns} chosen={options.columns} change={change} />
      )}
    </div>
  );
}

/** Columns are called what they are called in the file. */
function Columns({
  all,
  chosen,
  change,
}: {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly change: (change: Partial<FormatOptions>) => void;
}) {
  const words = useWords();
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.label}>{words('export.columns')}</legend>
      {all.map((column) => (
        <Checkbox
          key={column}
          isSelected={chosen.includes(column)}
          onChange={(isChosen) =>
            change({
              columns: all.filter((other) =>
                other === column ? isChosen : chosen.includes(other),
              ),
            })
          }
        >
          <bdi>{column}</bdi>
        </Checkbox>
      ))}
    </fieldset>
  );
}
