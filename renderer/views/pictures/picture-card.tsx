import { ImageOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { PictureUse } from '../../../electron/contract/types.ts';
import { dragPictureOut } from '../../commands/drag-out.ts';
import { classes } from '../../components/classes.ts';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { showStory } from '../../stores/show-story.ts';
import { useWords } from '../../strings/words.tsx';
import { useThumbnail } from '../../thumbnails/use-thumbnail.ts';
import { pictureSource } from '../reader/picture-source.ts';
import styles from './picture-card.module.css';
import { absenceWords, markWords } from './picture-state-words.ts';

/** Pressing the picture shows all that is known of it; a credit without a file, its story. */
export function PictureCard({ picture }: { readonly picture: PictureUse }) {
  const words = useWords();
  const source = pictureSource(picture.file);
  const caption = picture.caption ?? words('pictures.untitled');
  const absence = absenceWords(words, picture);
  const marks = markWords(words, picture);
  const [first] = picture.articles;
  const { file } = picture;
  return (
    <article className={styles.card}>
      <Button
        aria-label={caption}
        className={styles.frame ?? ''}
        onPress={() => {
          if (file !== null) openDialog({ kind: 'picture', file });
          else if (first) showStory(first.id, 'images');
        }}
      >
        {absence === null && source.kind === 'archive' ? (
          <CardImage path={source.path} />
        ) : (
          <Absent text={absence ?? words('pictures.unreadable')} />
        )}
        {marks.length > 0 && (
          <span className={styles.marks}>
            {marks.map((mark) => (
              <span key={mark} className={styles.mark}>
                {mark}
              </span>
            ))}
          </span>
        )}
      </Button>
      {marks.length > 0 && (
        <VisuallyHidden>{marks.join(words('common.listSeparator'))}</VisuallyHidden>
      )}
      <p className={styles.caption} dir="auto" title={caption}>
        {caption}
      </p>
      <p className={styles.line}>
        <Credit credits={picture.credits} />
        <Uses picture={picture} />
      </p>
    </article>
  );
}

function CardImage({ path }: { readonly path: string }) {
  const words = useWords();
  const shown = useThumbnail(path);
  if (shown.kind === 'making') return null;
  if (shown.kind === 'absent') return <Absent text={words(`pictures.${shown.reason}`)} />;
  return (
    <img
      src={shown.address}
      alt=""
      loading="lazy"
      draggable
      title={words('drag.picture')}
      onDragStart={(event) => dragPictureOut(event, path)}
      className={styles.image}
      onError={shown.onError}
    />
  );
}

function Absent({ text }: { readonly text: string }) {
  return (
    <span className={styles.absent}>
      <ImageOff size="1.25rem" strokeWidth={1.5} aria-hidden />
      {text}
    </span>
  );
}

function Credit({ credits }: { readonly credits: readonly string[] }) {
  const words = useWords();
  const [only] = credits;
  if (only === undefined)
    return <span className={classes(styles.credit, styles.none)}>{words('reader.noCredit')}</span>;
  if (credits.length === 1)
    return (
      <span className={styles.credit} dir="auto" title={only}>
        {only}
      </span>
    );
  const all = credits.join(words('common.listSeparator'));
  return (
    <span className={classes(styles.credit, styles.none)} title={all}>
      {words('pictures.twoCredits')}
      <VisuallyHidden>{` ${all}`}</VisuallyHidden>
    </span>
  );
}

function Uses({ picture }: { readonly picture: PictureUse }) {
  const words = useWords();
  const label = words('pictures.usedIn', { count: picture.articles.length });
  return (
    <MenuButton aria-label={label} button={<Button className={styles.uses ?? ''}>{label}</Button>}>
      {picture.articles.map(({ id, headline, image }) => (
        <MenuItem
          key={`${id}/${image}`}
          id={`${id}/${image}`}
          textValue={headline ?? words('common.untitled')}
          onAction={() => showStory(id, 'images')}
        >
          <span dir="auto">{headline ?? words('common.untitled')}</span>
        </MenuItem>
      ))}
    </MenuButton>
  );
}
