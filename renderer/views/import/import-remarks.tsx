import type {
  FieldDifference,
  FieldNote,
  ImportConflict,
} from '../../../electron/contract/types.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { useDatedTexts } from '../../strings/dated-texts.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import { DifferenceLine, shortened } from './difference-line.tsx';
import styles from './import-remarks.module.css';

/** Fields that were edited here and say something else at the source by now. */
export function ImportConflicts({ conflicts }: { readonly conflicts: readonly ImportConflict[] }) {
  const words = useWords();
  if (conflicts.length === 0) return null;
  return (
    <div className={styles.conflicts}>
      <p className={styles.title}>{words('imports.conflict')}</p>
      <dl>
        {conflicts.map((conflict) => (
          <Conflict key={conflict.field} conflict={conflict} />
        ))}
      </dl>
    </div>
  );
}

function Conflict({ conflict }: { readonly conflict: ImportConflict }) {
  const words = useWords();
  const dated = useDatedTexts();
  const { field, dates } = conflict;
  const [here = '', there = ''] = dated({ texts: [conflict.here, conflict.there], dates });
  return (
    <div className={styles.line}>
      <dt>{fieldWords(words, field)}</dt>
      <dd>
        {words('imports.here', { text: textOf(here, words('imports.nothing')) })}
        <br />
        {words('imports.there', { text: textOf(there, words('imports.nothing')) })}
      </dd>
    </div>
  );
}

function textOf(text: string, nothing: string): string {
  return text === '' ? nothing : isolated(shortened(text));
}

export function ImportDifferences({
  differences,
}: {
  readonly differences: readonly FieldDifference[];
}) {
  if (differences.length === 0) return null;
  return (
    <dl className={styles.list}>
      {differences.map((difference) => (
        <DifferenceLine key={difference.field} difference={difference} />
      ))}
    </dl>
  );
}

/** What of the source was not kept as it stands there, and why. */
export function ImportNotes({ notes }: { readonly notes: readonly FieldNote[] }) {
  const words = useWords();
  return (['dropped', 'changed'] as const).map((kind) => {
    const these = notes.filter((note) => note.kind === kind);
    if (these.length === 0) return null;
    return (
      <div key={kind} className={styles.list}>
        <p className={styles.title}>{words(`imports.${kind}`)}</p>
        <dl>
          {these.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a source may name a field twice
            <Note key={index} note={note} />
          ))}
        </dl>
      </div>
    );
  });
}

function Note({ note }: { readonly note: FieldNote }) {
  const words = useWords();
  const field = note.kind === 'changed' ? fieldWords(words, note.field) : note.field;
  return (
    <div className={styles.line}>
      <dt>
        <bdi>{field}</bdi>
      </dt>
      <dd>
        {note.kind === 'changed' ? (
          <>
            <del dir="auto">{shortened(note.from)}</del> <ins dir="auto">{shortened(note.to)}</ins>
          </>
        ) : (
          <bdi>{shortened(note.value)}</bdi>
        )}
        <span className={styles.why}>{words(`imports.why.${note.why}`)}</span>
      </dd>
    </div>
  );
}
