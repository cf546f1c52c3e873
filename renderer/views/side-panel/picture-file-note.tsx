import { useQuery } from '@tanstack/react-query';
import type { ArticleImage } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { pictureQuery } from '../../stores/archive-queries.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { useWords } from '../../strings/words.tsx';
import { factsOf, ownText, storyCount } from '../pictures/picture-texts.ts';
import { useOpenStory } from './open-story.ts';
import styles from './picture-file-note.module.css';
import { runStoryAct } from './story-acts.ts';

const compared = ['caption', 'credit', 'alt', 'creator', 'copyright', 'usageTerms'] as const;

/** What the picture's own file says otherwise than the story, and how many stories use it. */
export function PictureFileNote({
  image,
  index,
  file,
}: {
  readonly image: ArticleImage;
  readonly index: number;
  readonly file: string;
}) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { data: picture } = useQuery(pictureQuery(file));
  if (!picture) return null;
  const facts = factsOf(picture);
  // A finding at its field tells of these, with the act that mends it.
  const told = new Set(
    open.findings.flatMap(({ field, fix }) => (fix?.kind === 'apply-edits' ? [field] : [])),
  );
  const others = compared.flatMap((field) => {
    const text = ownText(facts, field);
    if (text === null || text === image[field] || told.has(`images.${index}.${field}`)) return [];
    return [{ field, text }];
  });
  return (
    <div className={styles.note}>
      {others.length > 0 && (
        <>
          <p className={styles.title}>{words('panel.image.fileSays')}</p>
          <dl className={styles.facts}>
            {others.map(({ field, text }) => (
              <div key={field} className={styles.fact}>
                <dt className={styles.name}>{words(`panel.image.${field}`)}</dt>
                <dd dir="auto" className={styles.text}>
                  {text}
                </dd>
                {canEdit && (
                  <dd>
                    <Button
                      kind="quiet"
                      className={styles.act ?? ''}
                      aria-label={words('panel.fix.take', {
                        field: words(`panel.image.${field}`),
                        value: text,
                      })}
                      onPress={() =>
                        void runStoryAct({
                          article: open.article,
                          edits: [{ kind: 'set-image-text', index, field, value: text }],
                        })
                      }
                    >
                      {words('panel.image.take')}
                    </Button>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </>
      )}
      <Button
        kind="quiet"
        className={styles.act ?? ''}
        onPress={() => openDialog({ kind: 'picture', file })}
      >
        {words('panel.image.inStories', { count: storyCount(picture) })}
      </Button>
    </div>
  );
}
