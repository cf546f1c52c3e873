import { useQuery } from '@tanstack/react-query';
import { Diff, X } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import type { ExplainedPart, Said } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Popover } from '../../components/popover.tsx';
import { explanationQuery } from '../../stores/search-help-queries.ts';
import { changeQuery, useSearch } from '../../stores/search-store.ts';
import { saidWords, termWords } from '../../strings/explanation-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './explain-button.module.css';
import bar from './results-bar.module.css';

/** Beside the count, while something is asked for: what that is, in words. */
export function ExplainButton() {
  const words = useWords();
  const { text, filters } = useSearch((state) => state.query);
  if (text.trim() === '' && filters.length === 0) return null;
  return (
    <DialogTrigger>
      <Button kind="quiet" className={bar.menu ?? ''}>
        {words('explain.button')}
      </Button>
      <Popover placement="bottom start" aria-label={words('explain.title')}>
        <div className={styles.dialog}>
          <h3 className={styles.title}>{words('explain.title')}</h3>
          <Parts />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Parts() {
  const words = useWords();
  const query = useSearch((state) => state.query);
  const { data } = useQuery(explanationQuery(query));
  if (!data) return <p className={styles.detail}>…</p>;
  if (data.parts.length === 0) return <p className={styles.detail}>{words('explain.nothing')}</p>;
  return (
    <ul className={styles.parts}>
      {data.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a query may be alike in all else
        <Part key={at} part={part} />
      ))}
    </ul>
  );
}

function Part({ part }: { readonly part: ExplainedPart }) {
  const words = useWords();
  const locale = useLocale();
  const said = saidWords(words, locale, part.said);
  return (
    <li className={styles.part}>
      <div className={styles.text}>
        <span>{said}</span>
        <Terms said={part.said} />
        <p className={styles.detail}>
          {words('explain.found', { count: part.found })}
          {' · '}
          {words('explain.removed', { count: part.removed })}
        </p>
        {part.alternatives.length > 0 && (
          <ul className={styles.alternatives}>
            {part.alternatives.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two alternatives may be alike in all else
              <li key={at}>
                <span>{saidWords(words, locale, each.said)}</span>
                <span className={styles.detail}>
                  {' '}
                  {words('explain.found', { count: each.found })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton
        icon={Diff}
        label={words('explain.turn', { part: said })}
        onPress={() => changeQuery(part.turned)}
      />
      <IconButton
        icon={X}
        label={words('explain.remove', { part: said })}
        onPress={() => changeQuery(part.without)}
      />
    </li>
  );
}

function Terms({ said }: { readonly said: Said }) {
  const words = useWords();
  const locale = useLocale();
  const terms = termWords(words, locale, said);
  return terms === '' ? null : (
    <p className={styles.detail}>
      <bdi>{terms}</bdi>
    </p>
  );
}
