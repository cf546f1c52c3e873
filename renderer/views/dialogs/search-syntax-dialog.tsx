import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import type { QueryTopic } from '../../../electron/contract/types.ts';
import { focusSearch } from '../../commands/handlers.ts';
import { Dialog } from '../../components/dialog.tsx';
import { failureOf, placesQuery } from '../../stores/archive-queries.ts';
import { everything } from '../../stores/query-change.ts';
import { queryLanguageQuery } from '../../stores/search-help-queries.ts';
import { goTo } from '../../stores/search-store.ts';
import { meaningWords } from '../../strings/explanation-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './search-syntax-dialog.module.css';

const mostPlaces = 3;

/** The whole query language, as the archive itself tells it; an example that is pressed is searched for. */
export function SearchSyntaxDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { data: language, error } = useQuery(queryLanguageQuery());
  const { data: places } = useQuery(placesQuery());
  const named = [...(places?.savedSearches ?? []), ...(places?.collections ?? [])]
    .slice(0, mostPlaces)
    .map(({ name }) => `in:"${name.replaceAll('"', '""')}"`);

  function run(text: string): void {
    onClose();
    goTo({ kind: 'all' }, { ...everything, text });
    requestAnimationFrame(focusSearch);
  }

  return (
    <Dialog isOpen size="large" title={words('syntax.title')} onClose={onClose}>
      <p className={styles.about}>{words('syntax.about')}</p>
      {error && <p role="alert">{failureWords(words, failureOf(error))}</p>}
      {language?.topics.map((topic) => (
        <Topic key={topic.name} topic={topic} name={topic.name} onRun={run} />
      ))}
      {language && named.length > 0 && (
        <Topic topic={{ examples: named, names: [] }} name="in" onRun={run} />
      )}
      <p className={styles.plain}>{words('syntax.plain')}</p>
    </Dialog>
  );
}

interface TopicProps {
  readonly topic: Pick<QueryTopic, 'examples' | 'names'>;
  readonly name: QueryTopic['name'] | 'in';
  readonly onRun: (text: string) => void;
}

function Topic({ topic, name, onRun }: TopicProps) {
  const words = useWords();
  return (
    <section className={styles.topic} aria-labelledby={`syntax-${name}`}>
      <div className={styles.said}>
        <h3 id={`syntax-${name}`} className={styles.title}>
          {words(`syntax.${name}.title`)}
        </h3>
        <p>{words(`syntax.${name}.text`)}</p>
      </div>
      <ul className={styles.examples}>
        {topic.examples.map((example) => (
          <li key={example}>
            <AriaButton
              aria-label={words('syntax.run', { example })}
              className={styles.example ?? ''}
              onPress={() => onRun(example)}
            >
              <bdi dir="ltr">{example}</bdi>
            </AriaButton>
          </li>
        ))}
      </ul>
      {topic.names.length > 0 && <Names names={topic.names} />}
    </section>
  );
}

/** Spellings of other languages are for those who read them; they are understood in any language. */
function Names({ names }: { readonly names: QueryTopic['names'] }) {
  const words = useWords();
  const locale = useLocale();
  const shown = (each: QueryTopic['names'][number]) =>
    locale === 'en' ? each.names : [...each.names, ...each.local[locale]];
  return (
    <details className={styles.names}>
      <summary className={styles.summary}>{words('syntax.names')}</summary>
      <dl className={styles.list}>
        {names.map((each) => (
          <div key={JSON.stringify(each.means)} className={styles.pair}>
            <dt>{meaningWords(words, each)}</dt>
            <dd>
              {shown(each).map((name) => (
                <bdi key={name} className={styles.name}>
                  {name}
                </bdi>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
