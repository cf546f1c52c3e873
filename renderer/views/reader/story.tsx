import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { OpenArticle } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { stepHit, useReader } from '../../stores/reader-store.ts';
import { wholeProblem } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { ValueWord } from '../values/value-word.tsx';
import type { Needle } from './mark-hits.ts';
import { MarkedLine } from './marked-line.tsx';
import styles from './story.module.css';
import { StoryBody } from './story-body.tsx';
import { StoryFoot } from './story-foot.tsx';
import { StoryPicture } from './story-picture.tsx';
import { StoryProblems } from './story-problems.tsx';
import { StoryTimes } from './story-times.tsx';
import { directionOfText } from './text-direction.ts';
import { useHits } from './use-hits.ts';

/** UTF-16 units from which a headline is set smaller, and from which as a paragraph. */
const longHeadline = 80;
const headlineParagraph = 160;

/** Enter goes to the next hit, Shift+Enter to the previous one, unless something in the page has the keyboard. */
function stepHits(event: KeyboardEvent): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target, currentTarget } = event;
  if (key !== 'Enter' || ctrlKey || metaKey || altKey || target !== currentTarget) return;
  event.preventDefault();
  stepHit(shiftKey ? -1 : 1);
}

/** A story as a newspaper sets it: section, headline, standfirst, names, times, pictures, text. */
export function Story({ open }: { readonly open: OpenArticle }) {
  const words = useWords();
  const find = useReader((state) => state.find);
  const page = useRef<HTMLDivElement>(null);
  const { article } = open;
  const needle = useMemo<Needle>(
    () => (find.trim() ? { kind: 'text', text: find } : { kind: 'matches', matches: open.matches }),
    [find, open.matches],
  );
  useHits(page, open, needle);
  const length = article.headline?.length ?? 0;
  const isUnread = wholeProblem(article) !== null;
  const lead = article.images.find((image) => image.lead) ?? article.images[0];
  const others = article.images.filter((image) => image !== lead);

  return (
    <section
      ref={page}
      className={styles.page}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable to be scrolled by keys
      tabIndex={0}
      data-pane-focus
      onKeyDown={stepHits}
      aria-label={article.headline ?? words('reader.article')}
    >
      <article
        className={styles.story}
        lang={article.language ?? undefined}
        dir={directionOfText(article.headline ?? article.body)}
        key={article.id}
      >
        <header>
          <p className={styles.kicker}>
            {article.section && (
              <ValueWord
                value={article.section}
                target={{ field: 'section', value: article.section }}
              >
                <MarkedLine text={article.section} field="section" needle={needle} />
              </ValueWord>
            )}
            {article.section && article.place && ' · '}
            {article.place && (
              <ValueWord value={article.place} target={{ field: 'place', value: article.place }}>
                <MarkedLine text={article.place} field="place" needle={needle} />
              </ValueWord>
            )}
          </p>
          <h2
            className={classes(
              styles.headline,
              length > headlineParagraph ? styles.paragraph : length > longHeadline && styles.long,
            )}
            dir="auto"
          >
            {article.headline ? (
              <MarkedLine text={article.headline} field="headline" needle={needle} />
            ) : isUnread ? (
              article.path
            ) : (
              words('common.untitled')
            )}
          </h2>
          {article.standfirst && (
            <p className={styles.standfirst} dir="auto">
              <MarkedLine text={article.standfirst} field="standfirst" needle={needle} />
            </p>
          )}
          {!isUnread && <StoryTimes article={article} needle={needle} />}
        </header>
        <StoryProblems article={article} />
        {lead && <StoryPicture image={lead} needle={needle} />}
        <div className={styles.body}>
          {article.body.trim() ? (
            <StoryBody body={article.body} articlePath={article.path} needle={needle} />
          ) : (
            !isUnread && <p className={styles.noBody}>{words('reader.noBody')}</p>
          )}
        </div>
        {others.map((image, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two uses of one picture differ by their place alone
          <StoryPicture key={`${index} ${image.file}`} image={image} needle={needle} />
        ))}
        <StoryFoot article={article} needle={needle} />
      </article>
    </section>
  );
}
