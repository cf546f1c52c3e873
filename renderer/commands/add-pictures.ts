import type { Grant } from '../../electron/contract/main-requests.ts';
import type {
  AddPicturesReport,
  Article,
  ArticleSummary,
  Failure,
} from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { announce } from '../components/announce.ts';
import { setAdding, setSaved, setSectionClosed, wantField } from '../stores/panel-state.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { failureWords } from '../strings/failure-words.ts';
import { isolated } from '../strings/isolated.ts';
import { changeStory } from './save-story.ts';

export interface PicturesToAdd {
  readonly article: Pick<ArticleSummary, 'id' | 'hash'>;
  /** An image without a file that gets the first of them; null adds an image for each. */
  readonly image: number | null;
  readonly grants: readonly Grant[];
}

/**
 * Adds pictures to a story as one step and tells what became of each. The keyboard goes to the first
 * field that none of their files has filled.
 */
export async function addPictures({ article, image, grants }: PicturesToAdd): Promise<void> {
  const words = currentWords();
  const stop = new AbortController();
  setSectionClosed('images', false);
  setAdding({ progress: null, stop });
  announce(words('panel.image.adding'));
  try {
    const outcome = await changeStory(article, (id, base) =>
      request(
        'add-pictures',
        { id, base, image, grants: grants.map(({ grant }) => grant) },
        { signal: stop.signal, onProgress: (progress) => setAdding({ progress, stop }) },
      ),
    );
    if (outcome.kind === 'saved') {
      tellAdded(grants.length, outcome.report);
      if (outcome.open)
        wantField(firstMissing(outcome.open.article, image, outcome.report, grants));
    } else
      showToast({
        kind: 'failed',
        title: words('panel.image.addFailed'),
        text:
          outcome.kind === 'failed'
            ? failureWords(words, outcome.failure)
            : words('panel.conflict.lookAgain'),
      });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    showToast({ kind: 'failed', title: words('panel.image.addStopped') });
  } finally {
    setAdding(null);
  }
}

function tellAdded(asked: number, { refused }: AddPicturesReport): void {
  const words = currentWords();
  const text = words('panel.image.added', { count: asked - refused.length });
  setSaved(text);
  announce(text);
  if (refused.length === 0) return;
  showToast({
    kind: 'failed',
    title: words('panel.image.refused', { count: refused.length }),
    text: refusedText(refused),
  });
}

/** Names of files that were refused, and why, each reason once. */
function refusedText(refused: AddPicturesReport['refused']): string {
  const words = currentWords();
  const byCode = new Map<Failure['code'], string[]>();
  for (const { name, error } of refused)
    byCode.set(error.code, [...(byCode.get(error.code) ?? []), name]);
  return [...byCode]
    .map(([code, names]) =>
      words('panel.image.refusedFiles', {
        names: names.map(isolated).join(words('common.listSeparator')),
        reason: failureWords(words, { code, message: '' }),
      }),
    )
    .join(' ');
}

/** What every picture should have, in the order of the card. */
const needed = ['caption', 'credit', 'alt'] as const;

function firstMissing(
  { images }: Article,
  image: number | null,
  { refused }: AddPicturesReport,
  grants: readonly Grant[],
): string {
  const added = grants.length - refused.length - (image === null ? 0 : 1);
  const indexes = [...(image === null ? [] : [image]), ...images.keys()].filter(
    (index) => index === image || index >= images.length - added,
  );
  const missing = indexes.flatMap((index) =>
    needed.flatMap((field) =>
      images[index]?.[field] === null ? [`images.${index}.${field}`] : [],
    ),
  );
  return missing[0] ?? `images.${indexes[0] ?? 0}.caption`;
}
