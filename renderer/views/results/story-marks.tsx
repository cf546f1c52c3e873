import type { ArticleSummary } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { findingWords } from '../../strings/names.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './story-marks.module.css';

/** What the list says of rights and dates; the rest is for the side panel. */
const shown: Readonly<Record<string, 'danger' | 'warning'>> = {
  unreadable: 'danger',
  'licence-expired': 'danger',
  embargoed: 'danger',
  'uncredited-image': 'warning',
  'impossible-date': 'warning',
  'future-date': 'warning',
  'unreadable-date': 'warning',
  'missing-picture': 'warning',
  'licence-ending': 'warning',
  'near-copy': 'warning',
  'no-headline': 'warning',
};
const corrected = ['retraction', 'correction', 'clarification'] as const;

/** Marks of a row, in words: rights, dates, and what was done to the published story. */
export function StoryMarks(props: {
  readonly findings: readonly string[];
  readonly article: ArticleSummary;
}) {
  const words = useWords();
  const { findings, article } = props;
  const kind = corrected.find((one) => article.updates.some((update) => update.kind === one));
  const { status } = article;
  return (
    <>
      {status !== null && status !== 'usable' && (
        <span className={classes(styles.mark, styles.danger)}>{words(`mark.${status}`)}</span>
      )}
      {kind && (
        <span
          className={classes(styles.mark, kind === 'retraction' ? styles.danger : styles.plain)}
        >
          {words(`mark.${kind}`)}
        </span>
      )}
      {Object.entries(shown)
        .filter(([code]) => findings.includes(code))
        .slice(0, 2)
        .map(([code, tone]) => (
          <span key={code} className={classes(styles.mark, styles[tone])}>
            {findingWords(words, code)}
          </span>
        ))}
    </>
  );
}
