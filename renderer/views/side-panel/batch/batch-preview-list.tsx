import { subjectName, useMediaTopics } from '../../../stores/media-topics.ts';
import { fieldWords } from '../../../strings/action-words.ts';
import { failureWords } from '../../../strings/failure-words.ts';
import { languageName, statusWords } from '../../../strings/names.ts';
import { useLocale, useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import type { BatchPreview, PlannedChange } from './batch-plan.ts';
import { useWrittenDates } from './use-written-dates.ts';

/** Stories that are listed; the numbers below tell of all. */
const most = 50;

/** Story by story: what keeps it from being changed, or field, what it says, what it will say. */
export function BatchPreviewList({ preview }: { readonly preview: BatchPreview }) {
  const words = useWords();
  const more = [preview.changed, preview.blocked]
    .map(({ length }) => Math.max(0, length - most))
    .reduce((all, one) => all + one);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={words('panel.batch.showChanges')}>
      <ul>
        {preview.blocked.slice(0, most).map(({ story, error }) => (
          <li key={story.id} className={styles.previewStory}>
            <p className={styles.previewHeadline} dir="auto">
              {story.headline ?? words('common.untitled')}
            </p>
            <p className={styles.blocked}>
              {words('panel.batch.blocked', { reason: failureWords(words, error) })}
            </p>
          </li>
        ))}
        {preview.changed.slice(0, most).map(({ story, changes }) => (
          <li key={story.id} className={styles.previewStory}>
            <p className={styles.previewHeadline} dir="auto">
              {story.headline ?? words('common.untitled')}
            </p>
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>{words('import.more', { count: more })}</p>}
    </section>
  );
}

function Change({ change }: { readonly change: PlannedChange }) {
  const words = useWords();
  const locale = useLocale();
  const topics = useMediaTopics();
  const isDate = /^(?:published|embargo)$|\.expires$/.test(change.field);
  const written = useWrittenDates(isDate ? [...change.before, ...change.after] : []);
  const nameOf = (value: string): string => {
    if (isDate) return written(value);
    if (change.field === 'subjects') return subjectName(topics, value, locale);
    if (change.field === 'language') return languageName(locale, value);
    return change.field === 'status' ? statusWords(words, value) : value;
  };
  const listed = (values: readonly string[]) =>
    values.length === 0
      ? words('panel.empty')
      : values.map(nameOf).join(words('common.listSeparator'));
  return (
    <p className={styles.note}>
      {words('panel.batch.change', {
        field: fieldWords(words, change.field),
        before: listed(change.before),
        after: listed(change.after),
      })}
    </p>
  );
}
