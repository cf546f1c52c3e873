import type { ReplaceReport, ReplaceSample } from '../../../electron/contract/types.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './replace-dialog.module.css';

type Piece = ReplaceSample['pieces'][number];

/** Some of the texts that would change, each around its first places: what goes, and what comes for it. */
export function ReplaceSamples({ report }: { readonly report: ReplaceReport }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles.samples} tabIndex={0} aria-label={words('replace.samples')}>
      <ul>
        {report.samples.map((sample) => (
          <li key={`${sample.id} ${sample.field}`} className={styles.sample}>
            <p className={styles.sampleHead}>
              <span className={styles.headline} dir="auto">
                {sample.headline ?? words('common.untitled')}
              </span>
              <span className={styles.field}>
                {words('replace.sampleField', {
                  field: fieldWords(words, sample.field.replace(/\.\d+/g, '')),
                  count: sample.matches,
                })}
              </span>
            </p>
            <p className={styles.text} dir="auto">
              {sample.pieces.map((piece, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces are never reordered
                <SamplePiece key={index} piece={piece} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {report.changed.length > 0 && report.samples.length >= mostShown && (
        <p className={styles.note}>{words('replace.someSamples')}</p>
      )}
    </section>
  );
}

const mostShown = 40;

function SamplePiece({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'same') return <span>{piece.text}</span>;
  return (
    <>
      <del className={styles.removed}>{piece.before}</del>
      {piece.after !== '' && <ins className={styles.added}>{piece.after}</ins>}
    </>
  );
}
