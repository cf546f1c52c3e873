import { directionOf } from '../../../electron/contract/strings/locales.ts';
import type { Article } from '../../../electron/contract/types.ts';
import { useDates } from '../../strings/dates.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { ExternalLink } from './external-link.tsx';
import { FoundElsewhere } from './found-elsewhere.tsx';
import type { Needle } from './mark-hits.ts';
import { MarkedLine } from './marked-line.tsx';
import styles from './story-foot.module.css';

interface StoryFootProps {
  readonly article: Article;
  readonly needle: Needle;
}

/** After the text: what was updated or corrected, what is related, where else hits are, and, apart, notes of production. */
export function StoryFoot({ article, needle }: StoryFootProps) {
  const words = useWords();
  return (
    <footer className={styles.foot}>
      {article.updates.length > 0 && <Updates article={article} needle={needle} />}
      {article.links.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{words('reader.related')}</h3>
          <ul className={styles.list}>
            {article.links.map(({ title, href }) => (
              <li key={`${title} ${href}`} dir="auto">
                <ExternalLink href={href ?? undefined}>{title ?? href}</ExternalLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FoundElsewhere article={article} needle={needle} />
      {article.notes.length > 0 && (
        <section className={styles.notes}>
          <h3 className={styles.title}>
            {words('reader.notes')} <span className={styles.hint}>{words('reader.notesHint')}</span>
          </h3>
          <ul className={styles.list}>
            {article.notes.map((note) => (
              <li key={note} dir="auto">
                <MarkedLine text={note} field="notes" needle={needle} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}

function Updates({ article, needle }: StoryFootProps) {
  const words = useWords();
  const dates = useDates();
  const locale = useLocale();
  return (
    <section className={styles.updates}>
      <h3 className={styles.title}>{words('reader.corrections')}</h3>
      <ol className={styles.list}>
        {article.updates.map(({ at, kind, note }, index) => (
          // Updates are told apart by their place: two may be alike in all else.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <li key={index} className={styles.update}>
            <span className={styles.kind}>{words(`update.${kind}`)}</span>
            {at && (
              <time dir={directionOf(locale)} title={dates.relative(at)}>
                {dates.long(at)}
              </time>
            )}
            {note && (
              <p dir="auto" className={styles.note}>
                <MarkedLine text={note} field="notes" needle={needle} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
