import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { directionOf } from '../../../electron/contract/strings/locales.ts';
import { dragPictureOut } from '../../commands/drag-out.ts';
import { isolated } from '../../strings/isolated.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './picture.module.css';
import { pictureSource } from './picture-source.ts';

interface PictureProps {
  readonly file: string | null;
  readonly alt: string | null;
  readonly articlePath?: string;
}

/** A picture of the archive, or an honest place-holder that says where it is. Nothing is loaded from elsewhere. */
export function Picture({ file, alt, articlePath = '' }: PictureProps) {
  const words = useWords();
  const locale = useLocale();
  const [broken, setBroken] = useState<string | null>(null);
  const source = pictureSource(file, articlePath);
  if (source.kind === 'archive' && broken !== source.address)
    return (
      <img
        src={source.address}
        alt={alt ?? ''}
        className={styles.picture}
        draggable
        onDragStart={(event) => dragPictureOut(event, source.path)}
        onError={() => setBroken(source.address)}
      />
    );
  return (
    <span className={styles.absent} dir={directionOf(locale)} role="img" aria-label={alt ?? text()}>
      <ImageOff size="1.25rem" strokeWidth={1.5} aria-hidden />
      <span>{text()}</span>
    </span>
  );

  function text(): string {
    if (source.kind === 'remote')
      return words('reader.remotePicture', { host: isolated(source.host) });
    if (source.kind === 'archive')
      return words('reader.missingPicture', { path: isolated(source.path) });
    return words('reader.creditWithoutFile');
  }
}
