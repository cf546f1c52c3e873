import { ImagePlus, Star, Trash2 } from 'lucide-react';
import type { Article, ArticleImage } from '../../../electron/contract/types.ts';
import { choosePictures } from '../../commands/picture-acts.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../strings/words.tsx';
import { DateField } from './date-field.tsx';
import styles from './images-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PictureFileNote } from './picture-file-note.tsx';
import { runStoryAct } from './story-acts.ts';
import { StoryField } from './story-field.tsx';
import { imageField, imageIndex } from './text-edits.ts';
import { Thumbnail } from './thumbnail.tsx';

/** One picture: what it is, what is written under it, whose it is and how long it may be used. */
export function ImageCard({
  image,
  index,
}: {
  readonly image: ArticleImage;
  readonly index: number;
}) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const key = { index, file: image.file };
  const field = (name: Parameters<typeof imageField>[1]) => ({
    ...imageField(key, name),
    name: `images.${index}.${name}`,
    label: words(`panel.image.${name}`),
    isRecordable: true,
  });
  const expires = (from: Article) => {
    const at = imageIndex(from, key);
    return at === null ? undefined : (from.images[at]?.expires ?? null);
  };
  const name = image.caption ?? image.alt ?? words('panel.image.numbered', { number: index + 1 });
  const language = article.language ?? undefined;
  return (
    <li
      className={styles.card}
      aria-label={name}
      {...(image.file === null && { 'data-takes-file': index, 'data-name': name })}
    >
      <Thumbnail image={image} articlePath={article.path} />
      {image.file === null && canEdit && (
        <Button
          kind="quiet"
          className={styles.giveFile ?? ''}
          aria-label={words('panel.image.giveFileNamed', { name })}
          onPress={() => void choosePictures(index)}
        >
          <ImagePlus size={14} strokeWidth={1.75} aria-hidden />
          {words('panel.image.giveFile')}
        </Button>
      )}
      <CardActs image={image} index={index} name={name} />
      <StoryField {...field('caption')} labelPlace="above" isMultiline language={language} />
      <StoryField {...field('credit')} suggestFrom="credit" />
      <StoryField {...field('alt')} isMultiline language={language} />
      <StoryField {...field('creator')} suggestFrom="creator" />
      <StoryField {...field('copyright')} suggestFrom="copyright" />
      <StoryField {...field('usageTerms')} suggestFrom="terms" isMultiline />
      <DateField
        name={`images.${index}.expires`}
        label={words('panel.image.expires')}
        empty={words('panel.image.noExpiry')}
        date={expires}
        edits={(value, from) => {
          const at = imageIndex(from, key);
          return at === null ? [] : [{ kind: 'set-image-expires', index: at, value }];
        }}
      />
      <StoryField
        {...field('file')}
        isRecordable={false}
        direction="ltr"
        empty={words('panel.image.noFile')}
      />
      {image.file !== null && <PictureFileNote image={image} index={index} file={image.file} />}
    </li>
  );
}

function CardActs(props: {
  readonly image: ArticleImage;
  readonly index: number;
  readonly name: string;
}) {
  const { image, index, name } = props;
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  return (
    <div className={styles.acts}>
      {image.lead ? (
        <span className={styles.lead}>
          <Star size={13} aria-hidden fill="currentColor" />
          {words('panel.image.lead')}
        </span>
      ) : (
        canEdit && (
          <Button
            kind="quiet"
            className={styles.act ?? ''}
            aria-label={words('panel.image.makeLeadNamed', { name })}
            onPress={() =>
              void runStoryAct({ article, edits: [{ kind: 'set-lead-image', index }] })
            }
          >
            <Star size={13} aria-hidden />
            {words('panel.image.makeLead')}
          </Button>
        )
      )}
      {canEdit && (
        <IconButton
          icon={Trash2}
          label={words('panel.image.remove', { name })}
          className={styles.remove ?? ''}
          onPress={() => void runStoryAct({ article, edits: [{ kind: 'remove-image', index }] })}
        />
      )}
    </div>
  );
}
