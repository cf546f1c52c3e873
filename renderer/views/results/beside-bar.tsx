import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { leaveBesideStory } from '../../commands/step-acts.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { besideStoryQuery } from '../../stores/search-help-queries.ts';
import { type BesidePlace, isBeside, showBeside, useSearch } from '../../stores/search-store.ts';
import { likeWords } from '../../strings/explanation-words.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './beside-bar.module.css';

/** Above stories that stand beside one: which one, by what they were found, and the way back. */
export function BesideBar() {
  const place = useSearch((state) => state.place);
  return isBeside(place) ? <Beside place={place} /> : null;
}

function Beside({ place: { kind, article } }: { readonly place: BesidePlace }) {
  const words = useWords();
  const { data } = useQuery(besideStoryQuery(kind, article));
  if (!data) return null;
  const headline = data.headline ?? data.name;
  return (
    <section aria-label={words(`beside.${kind}`, { headline })} className={styles.bar}>
      <IconButton
        icon={ArrowLeft}
        mirrored
        label={words('beside.leave')}
        onPress={leaveBesideStory}
      />
      <div className={styles.text}>
        <h2 className={styles.title}>
          {words(`beside.${kind}`, { headline: isolated(headline) })}
        </h2>
        {kind === 'copies' && (
          <p className={classes(styles.detail, styles.line)}>
            {words('beside.oldestFirst')}
            {data.copies > 0 && (
              <Button
                kind="quiet"
                className={styles.act ?? ''}
                onPress={() => openDialog({ kind: 'compare-copies', article })}
              >
                {words('act.compareCopies')}
              </Button>
            )}
          </p>
        )}
        {'words' in data && <p className={styles.detail}>{likeWords(words, data)}</p>}
        {kind === 'like' && data.copies > 0 && (
          <p className={classes(styles.detail, styles.line)}>
            {words('beside.leftOut', { count: data.copies })}
            <Button
              kind="quiet"
              className={styles.act ?? ''}
              onPress={() => showBeside('copies', article)}
            >
              {words('beside.showCopies', { count: data.copies })}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
