import type { Grant } from '../../electron/contract/main-requests.ts';
import type { ArticleSummary } from '../../electron/contract/types.ts';
import { grantDropped, main } from '../bridge/bridge.ts';
import { articleQuery, infoQuery, queryClient } from '../stores/archive-queries.ts';
import { showPanel } from '../stores/pane-store.ts';
import { useSearch } from '../stores/search-store.ts';
import { onlySelected } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { addPictures } from './add-pictures.ts';
import { tellFailure } from './archive-acts.ts';

/** Asks for files and adds them to the story at hand. `image`: one without a file that gets the first. */
export async function choosePictures(image: number | null = null): Promise<void> {
  const article = await storyAtHand();
  if (article === null) return;
  const chosen = await main('choose-pictures', {});
  if (chosen.ok) await add(article, image, chosen.value);
}

export async function addDroppedPictures(
  files: readonly File[],
  image: number | null,
): Promise<void> {
  const grants = await grantDropped(files);
  if (grants.length > 0) await addGranted(grants, image);
  else showToast({ kind: 'failed', title: currentWords()('import.dropRefused') });
}

/** Files that the person has named already. */
export async function addGranted(
  grants: readonly Grant[],
  image: number | null = null,
): Promise<void> {
  const article = await storyAtHand();
  if (article !== null) await add(article, image, grants);
}

/** A picture that was copied out of another program and is no file. */
export async function pastePicture(picture: Blob): Promise<void> {
  const article = await storyAtHand();
  if (article === null) return;
  const png = new Uint8Array(await picture.arrayBuffer());
  const kept = await main('keep-pasted-picture', { png });
  if (kept.ok) await add(article, null, [kept.value]);
  else tellFailure(currentWords()('panel.image.addFailed'), kept.error);
}

async function add(
  article: ArticleSummary,
  image: number | null,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  showPanel();
  await addPictures({ article, image, grants });
}

/** The one story that is selected and can be changed; otherwise the person is told why there is none. */
async function storyAtHand(): Promise<ArticleSummary | null> {
  const words = currentWords();
  const id = onlySelected(currentSelection());
  if (id === null) {
    showToast({ kind: 'failed', title: words('panel.image.noStory') });
    return null;
  }
  if (queryClient.getQueryData(infoQuery().queryKey)?.access.kind !== 'writable') {
    const failure = { code: 'read-only', message: '' } as const;
    tellFailure(words('panel.image.addFailed'), failure);
    return null;
  }
  const { query } = useSearch.getState();
  const open = await queryClient.fetchQuery(articleQuery(id, query)).catch(() => null);
  return open?.article ?? null;
}
