import { useEffect, useState } from 'react';
import { mediaAddress, thumbnailAddress } from '../../electron/contract/media-address.ts';
import type { ThumbnailRefusal } from '../../electron/contract/thumbnail.ts';
import type { ThumbnailOutcome } from './make-thumbnail.ts';
import { thumbnails } from './thumbnails.ts';

export type ShownThumbnail =
  | { readonly kind: 'image'; readonly address: string; readonly onError: () => void }
  | { readonly kind: 'making' }
  | { readonly kind: 'absent'; readonly reason: ThumbnailRefusal | 'missing' };

type State = { readonly path: string; readonly step: 'cached' | 'making' | ThumbnailOutcome };

/** What to show for a picture of the archive: mostly an image out of the cache, at once. */
export function useThumbnail(path: string): ShownThumbnail {
  const [state, setState] = useState<State>({ path, step: 'cached' });
  const step = state.path === path ? state.step : 'cached';
  useEffect(() => {
    if (step !== 'making') return;
    const { outcome, forget } = thumbnails.want(path);
    let looking = true;
    void outcome.then((made) => looking && setState({ path, step: made }));
    return () => {
      looking = false;
      forget();
    };
  }, [path, step]);

  const image = (address: string, failed: State['step']): ShownThumbnail => ({
    kind: 'image',
    address,
    onError: () => setState({ path, step: failed }),
  });
  switch (step) {
    case 'cached':
      return image(thumbnailAddress(path), 'making');
    case 'making':
      return { kind: 'making' };
    case 'kept':
      return image(thumbnailAddress(path, 2), 'unreadable');
    case 'not-kept':
      return image(mediaAddress(path), 'unreadable');
    default:
      return { kind: 'absent', reason: step };
  }
}
