import { useWords } from '../../strings/words.tsx';
import { AddPicture } from './add-picture.tsx';
import { ImageCard } from './image-card.tsx';
import styles from './images-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';

export function ImagesSection() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { images } = open.article;
  return (
    <PanelSection name="images" count={images.length}>
      {images.length === 0 ? (
        <p className={styles.none}>{words('panel.image.none')}</p>
      ) : (
        <ul className={styles.cards} aria-label={words('field.images')}>
          {images.map((image, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture without a file is known by its place
            <ImageCard key={`${image.file} ${index}`} image={image} index={index} />
          ))}
        </ul>
      )}
      {canEdit && <AddPicture />}
    </PanelSection>
  );
}
