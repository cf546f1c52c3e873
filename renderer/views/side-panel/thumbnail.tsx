import { ImageOff } from 'lucide-react';
import type { ArticleImage } from '../../../electron/contract/types.ts';
import { dragPictureOut } from '../../commands/drag-out.ts';
import { useWords } from '../../strings/words.tsx';
import { useThumbnail } from '../../thumbnails/use-thumbnail.ts';
import { pictureSource } from '../reader/picture-source.ts';
import styles from './images-section.module.css';

/** The picture as far as it is in the archive; otherwise where it is, in words. Nothing is loaded from elsewhere. */
export function Thumbnail(props: { readonly image: ArticleImage; readonly articlePath: string }) {
  const { image, articlePath } = props;
  const words = useWords();
  const source = pictureSource(image.file, articlePath);
  switch (source.kind) {
    case 'archive':
      return <ArchiveThumbnail path={source.path} alt={image.alt} />;
    case 'remote':
      return <Absent text={words('panel.image.remote', { host: source.host })} />;
    case 'none':
      return <Absent text={words('panel.image.noFile')} />;
  }
}

/** A picture of the archive by its path. */
export function ArchiveThumbnail({
  path,
  alt,
}: {
  readonly path: string;
  readonly alt: string | null;
}) {
  const words = useWords();
  const shown = useThumbnail(path);
  if (shown.kind === 'absent') return <Absent text={words(`pictures.${shown.reason}`)} />;
  if (shown.kind === 'making') return <div className={styles.thumbnail} aria-busy />;
  return (
    <img
      src={shown.address}
      alt={alt ?? ''}
      className={styles.thumbnail}
      draggable
      title={words('drag.picture')}
      onDragStart={(event) => dragPictureOut(event, path)}
      loading="lazy"
      onError={shown.onError}
    />
  );
}

function Absent({ text }: { readonly text: string }) {
  return (
    <p className={styles.absent}>
      <ImageOff size={16} strokeWidth={1.5} aria-hidden />
      {text}
    </p>
  );
}
