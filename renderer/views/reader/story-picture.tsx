import type { ArticleImage } from '../../../electron/contract/types.ts';
import { useWords } from '../../strings/words.tsx';
import { ValueWord } from '../values/value-word.tsx';
import type { Needle } from './mark-hits.ts';
import { MarkedLine } from './marked-line.tsx';
import { Picture } from './picture.tsx';
import styles from './story-picture.module.css';

/** A picture with its caption and its credit, or the plain word that there is none. */
export function StoryPicture({
  image,
  needle,
}: {
  readonly image: ArticleImage;
  readonly needle: Needle;
}) {
  const words = useWords();
  return (
    <figure className={styles.figure}>
      <Picture file={image.file} alt={image.alt} />
      <figcaption className={styles.caption}>
        {image.caption && (
          <span dir="auto" className={styles.text}>
            <MarkedLine text={image.caption} field="caption" needle={needle} />
          </span>
        )}
        {image.credit ? (
          <span dir="auto" className={styles.credit}>
            <ValueWord value={image.credit} target={{ field: 'credit', value: image.credit }}>
              <MarkedLine text={image.credit} field="credit" needle={needle} />
            </ValueWord>
          </span>
        ) : (
          <span className={styles.noCredit}>{words('reader.noCredit')}</span>
        )}
      </figcaption>
    </figure>
  );
}
