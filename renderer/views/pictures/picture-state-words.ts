import type { Words } from '../../../electron/contract/strings/format.ts';
import type { PictureUse } from '../../../electron/contract/types.ts';
import { pictureSource } from '../reader/picture-source.ts';

/** Why the picture cannot be shown, in words; null when its file is there. */
export function absenceWords(words: Words, { file, state }: PictureUse): string | null {
  switch (state.kind) {
    case 'present':
    // The page may know how to show what the archive cannot read.
    case 'unreadable':
      return null;
    case 'missing':
      return words('pictures.missing');
    case 'moved':
      return words('pictures.movedTo', { file: state.to });
    case 'remote': {
      const source = pictureSource(file);
      return words('pictures.remote', { host: source.kind === 'remote' ? source.host : '' });
    }
    case 'no-file':
      return words('pictures.noFile');
  }
}

/** What else is to be said of a picture that is there. */
export function markWords(words: Words, picture: PictureUse): readonly string[] {
  return [
    ...(picture.state.kind === 'unreadable' ? [words('pictures.filter.unreadable')] : []),
    ...(picture.changed ? [words('pictures.changed')] : []),
    ...(picture.creditDiffers ? [words('pictures.differsFromFile')] : []),
  ];
}
