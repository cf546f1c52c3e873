import type { Article, StoryDate } from '../../../electron/contract/types.ts';
import { useDates } from '../../strings/dates.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import type { Needle } from './mark-hits.ts';
import { MarkedLine } from './marked-line.tsx';
import styles from './story.module.css';

/** Who wrote it, when it was published and last updated: absolute, in the story's own zone. */
export function StoryTimes({
  article,
  needle,
}: {
  readonly article: Article;
  readonly needle: Needle;
}) {
  const words = useWords();
  const locale = useLocale();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(article.byline);
  const updated = lastUpdate(article);
  return (
    <div className={styles.times}>
      {names && (
        <p className={styles.byline} dir="auto">
          <MarkedLine text={words('reader.by', { names })} needle={needle} />
        </p>
      )}
      <p className={styles.moments}>
        {article.published ? (
          <Moment date={article.published} kind="reader.published" />
        ) : (
          <span>{words('reader.undated')}</span>
        )}
        {updated && <Moment date={updated} kind="reader.updated" />}
      </p>
    </div>
  );
}

function Moment(props: {
  readonly date: StoryDate;
  readonly kind: 'reader.published' | 'reader.updated';
}) {
  const { date, kind } = props;
  const words = useWords();
  const dates = useDates();
  const noZone =
    date.offset === null && (date.precision === 'minute' || date.precision === 'second');
  return (
    <time
      title={dates.relative(date)}
      {...(date.epoch !== null && { dateTime: new Date(date.epoch).toISOString() })}
    >
      {words(kind, { date: dates.long(date) })}
      {noZone && ` (${words('reader.noZone')})`}
    </time>
  );
}

function lastUpdate(article: Article): StoryDate | null {
  const dated = article.updates.flatMap(({ at }) => (at ? [at] : []));
  return dated.reduce<StoryDate | null>(
    (last, date) => (last === null || (date.epoch ?? 0) >= (last.epoch ?? 0) ? date : last),
    null,
  );
}
