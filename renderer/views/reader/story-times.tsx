import { directionOf } from '../../../electron/contract/strings/locales.ts';
import type { Article, StoryDate } from '../../../electron/contract/types.ts';
import { useDates } from '../../strings/dates.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { ValueWord } from '../values/value-word.tsx';
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
  const updated = lastUpdate(article);
  return (
    <div className={styles.times}>
      {article.byline.length > 0 && (
        <p className={styles.byline} dir={directionOf(locale)}>
          <Names names={article.byline} needle={needle} />
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

/** "By A, B and C", each name a value that can be looked for. */
function Names({ names, needle }: { readonly names: readonly string[]; readonly needle: Needle }) {
  const words = useWords();
  const locale = useLocale();
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(names);
  const [before, after] = words('reader.by', { names: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      {parts.map(({ type, value }, index) =>
        type === 'element' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice
          <ValueWord key={index} value={value} target={{ field: 'byline', value }}>
            <MarkedLine text={value} field="byline" needle={needle} />
          </ValueWord>
        ) : (
          value
        ),
      )}
      {after}
    </>
  );
}

function Moment(props: {
  readonly date: StoryDate;
  readonly kind: 'reader.published' | 'reader.updated';
}) {
  const { date, kind } = props;
  const words = useWords();
  const dates = useDates();
  const locale = useLocale();
  const noZone =
    date.offset === null && (date.precision === 'minute' || date.precision === 'second');
  return (
    <time
      dir={directionOf(locale)}
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
