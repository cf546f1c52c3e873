import { ImagePlus } from 'lucide-react';
import { useEffect } from 'react';
import { choosePictures } from '../../commands/picture-acts.ts';
import { Button } from '../../components/button.tsx';
import { openInlineField } from '../../components/inline-field.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { usePanelState, wantField } from '../../stores/panel-state.ts';
import { progressWords } from '../../strings/progress-words.ts';
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
  useWantedField();
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
      {canEdit && (
        <div className={styles.adding}>
          <AddFiles />
          <AddPicture />
        </div>
      )}
    </PanelSection>
  );
}

/** Pictures from files: chosen here, dropped on the panel, or pasted. */
function AddFiles() {
  const words = useWords();
  const adding = usePanelState((state) => state.adding);
  if (adding)
    return (
      <div className={styles.running}>
        <p>
          {adding.progress ? progressWords(words, adding.progress) : words('panel.image.adding')}
        </p>
        <ProgressLine
          label={words('panel.image.adding')}
          done={adding.progress?.done ?? 0}
          total={adding.progress?.total ?? null}
        />
        <Button
          kind="quiet"
          className={styles.add ?? ''}
          onPress={() => adding.stop.abort(new DOMException('Cancelled', 'AbortError'))}
        >
          {words('common.cancel')}
        </Button>
      </div>
    );
  return (
    <>
      <Button kind="plain" className={styles.addFiles ?? ''} onPress={() => void choosePictures()}>
        <ImagePlus size={15} strokeWidth={1.75} aria-hidden />
        {words('panel.image.addFiles')}
      </Button>
      <p className={styles.hint}>{words('panel.image.addHint')}</p>
    </>
  );
}

/** Opens the field that an act has asked for, with the first drawing in which it is there. */
function useWantedField(): void {
  const wanted = usePanelState((state) => state.wanted);
  useEffect(() => {
    if (wanted !== null && openInlineField(wanted)) wantField(null);
  });
}
