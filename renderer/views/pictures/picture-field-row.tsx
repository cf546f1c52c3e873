import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './picture-dialog.module.css';
import { agreedText, type PictureField, type SaidText } from './picture-texts.ts';

/** Texts that are listed where stories do not agree. */
const most = 4;

/** One field of a picture: what shall stand in every story, over what stands there and in the file. */
export function PictureFieldRow(props: {
  readonly field: PictureField;
  readonly said: readonly SaidText[];
  readonly own: string | null;
  /** undefined: stays as it is. */
  readonly draft: string | undefined;
  readonly error: string | null;
  readonly canEdit: boolean;
  readonly onChange: (draft: string) => void;
}) {
  const { field, said, own, draft, error, canEdit, onChange } = props;
  const words = useWords();
  const agreed = agreedText(said);
  const label = words(`panel.image.${field}`);
  const shown = draft ?? agreed ?? '';
  const placeholder =
    draft === undefined && agreed === undefined && said.length > 0
      ? words('panel.batch.multiple', { count: said.length })
      : words('common.none');
  return (
    <div className={styles.row}>
      <TextField
        label={label}
        value={shown}
        placeholder={placeholder}
        error={error}
        isReadOnly={!canEdit}
        onChange={onChange}
        {...(draft?.trim() === '' &&
          agreed !== '' && { description: words('panel.batch.cleared') })}
        {...(field === 'caption' || field === 'alt' || field === 'usageTerms' ? { lines: 2 } : {})}
      />
      {own !== null && own !== shown && (
        <Source name={words('pictures.edit.file')}>
          <Choice text={own} canEdit={canEdit} onChoose={() => onChange(own)} />
        </Source>
      )}
      {said.length > 1 && (
        <Source name={words('pictures.edit.stories')}>
          {said.slice(0, most).map(({ text, count }) =>
            text === null ? (
              <span key="" className={styles.nothing}>
                {words('pictures.edit.empty', { count })}
              </span>
            ) : (
              <Choice
                key={text}
                text={text}
                count={count}
                canEdit={canEdit}
                onChoose={() => onChange(text)}
              />
            ),
          )}
          {said.length > most && (
            <span className={styles.nothing}>
              {words('import.more', { count: said.length - most })}
            </span>
          )}
        </Source>
      )}
    </div>
  );
}

function Source({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <p className={styles.source}>
      <span className={styles.sourceName}>{name}</span>
      {children}
    </p>
  );
}

function Choice(props: {
  readonly text: string;
  readonly count?: number;
  readonly canEdit: boolean;
  readonly onChoose: () => void;
}) {
  const { text, count, canEdit, onChoose } = props;
  const words = useWords();
  const shown = (
    <>
      <bdi>{text}</bdi>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
  if (!canEdit) return <span className={styles.said}>{shown}</span>;
  return (
    <Button
      kind="quiet"
      className={styles.choice ?? ''}
      aria-label={words('pictures.edit.use', { text })}
      onPress={onChoose}
    >
      {shown}
    </Button>
  );
}
