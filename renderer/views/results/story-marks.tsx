import type { ArticleSummary } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { useSearch } from '../../stores/search-store.ts';
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
  'moved-picture': 'warning',
  'unreadable-picture': 'warning',
  'credit-differs': 'warning',
  'licence-ending': 'warning',
  'no-headline': 'warning',
};
/** Marks drawn of one story, so that its tags keep their place. */
const most = 2;
const corrected = ['retraction', 'correction', 'clarification'] as const;

/** Marks of a row, in words: rights, dates, and what was done to the published story. */
export function StoryMarks(props: {
  readonly findings: readonly string[];
  readonly article: ArticleSummary;
  readonly copies: number | null;
}) {
  const words = useWords();
  const { findings, article, copies } = props;
  const kind = corrected.find((one) => article.updates.some((update) => update.kind === one));
  const { status } = article;
  // Where the person looks for what is wrong, every finding is shown; elsewhere the grave ones.
  const everyCode = useSearch(({ place }) => place.kind === 'attention');
  const codes = [
    ...Object.keys(shown).filter((code) => findings.includes(code)),
    ...(everyCode ? findings.filter((code) => !(code in shown) && code !== 'near-copy') : []),
  ];
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
      {codes.slice(0, most).map((code) => (
        <span key={code} className={classes(styles.mark, styles[shown[code] ?? 'notice'])}>
          {findingWords(words, code)}
        </span>
      ))}
      {copies !== null && copies > 0 && (
        <span className={classes(styles.mark, styles.warning)}>
          {words('mark.copies', { count: copies })}
        </span>
      )}
    </>
  );
}
