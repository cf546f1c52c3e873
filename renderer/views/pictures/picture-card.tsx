import { ImageOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ArticleId, PictureUse } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { wishOfPanel } from '../../stores/panel-store.ts';
import { selectOnly } from '../../stores/selection.ts';
import { changeSelection } from '../../stores/selection-store.ts';
import { setPaneHidden } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useThumbnail } from '../../thumbnails/use-thumbnail.ts';
import { pictureSource } from '../reader/picture-source.ts';
import styles from './picture-card.module.css';

/** Pressing the picture opens its first story in the side panel, at its pictures. */
export function PictureCard({ picture }: { readonly picture: PictureUse }) {
  const words = useWords();
  const source = pictureSource(picture.file);
  const caption = picture.caption ?? words('pictures.untitled');
  const [first] = picture.articles;
  return (
    <article className={styles.card}>
      <Button
        aria-label={caption}
        className={styles.frame ?? ''}
        onPress={() => first && showUse(first.id)}
      >
        {source.kind === 'archive' && !picture.missing && <CardImage path={source.path} />}
        {source.kind === 'archive' && picture.missing && (
          <Absent text={words('pictures.missing')} />
        )}
        {source.kind === 'remote' && (
          <Absent text={words('pictures.remote', { host: source.host })} />
        )}
        {source.kind === 'none' && <Absent text={words('pictures.noFile')} />}
      </Button>
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
      draggable={false}
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
          onAction={() => showUse(id)}
        >
          <span dir="auto">{headline ?? words('common.untitled')}</span>
        </MenuItem>
      ))}
    </MenuButton>
  );
}

/** The grid has no rows of the list: the story is selected by itself, at no index. */
function showUse(id: ArticleId): void {
  changeSelection(() => ({ ...selectOnly({ index: 0, id }), active: null, anchor: null }));
  setPaneHidden('panel', false);
  wishOfPanel({ section: 'images', act: 'show' });
}
