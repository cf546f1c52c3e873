import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { ArticleImage } from '../../../electron/contract/types.ts';
import { useWords } from '../../strings/words.tsx';
import { pictureSource } from '../reader/picture-source.ts';
import styles from './images-section.module.css';

/** The picture as far as it is in the archive; otherwise where it is, in words. Nothing is loaded from elsewhere. */
export function Thumbnail(props: { readonly image: ArticleImage; readonly articlePath: string }) {
  const { image, articlePath } = props;
  const words = useWords();
  const [broken, setBroken] = useState<string | null>(null);
  const source = pictureSource(image.file, articlePath);
  if (source.kind === 'archive' && source.address !== broken)
    return (
      <img
        src={source.address}
        alt={image.alt ?? ''}
        className={styles.thumbnail}
        draggable={false}
        loading="lazy"
        onError={() => setBroken(source.address)}
      />
    );
  const text =
    source.kind === 'remote'
      ? words('panel.image.remote', { host: source.host })
      : words(source.kind === 'archive' ? 'panel.image.missing' : 'panel.image.noFile');
  return (
    <p className={styles.absent}>
      <ImageOff size={16} strokeWidth={1.5} aria-hidden />
      {text}
    </p>
  );
}
