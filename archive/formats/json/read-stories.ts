import { breathe } from '../../job.ts';
import type { PictureLender } from '../bring-pictures.ts';
import type { ReadContext, ReadItem, Source } from '../reader.ts';
import { type Story, storyItem } from '../story-item.ts';
import { nameOf } from '../xml/survey-xml.ts';
import { readJson } from './read-json.ts';

/** What one entry of an export is: a story, or something that is named as left out. */
export type ExportEntry = Story | { readonly kind: 'left-out'; readonly source: string };

/**
 * The stories of an export that is one JSON document. `entries` makes them one by one; one that has
 * none is a failure (`empty-source`).
 */
export async function* readStories(
  source: Source,
  { signal, onProgress }: ReadContext,
  lend: PictureLender,
  entries: (value: unknown, name: string) => Iterable<ExportEntry>,
): AsyncGenerator<ReadItem> {
  const name = nameOf(source);
  const json = await readJson(source);
  if (!json.ok) {
    yield { kind: 'failure', source: name, error: json.error };
    return;
  }
  let done = 0;
  for (const entry of entries(json.value, name)) {
    signal?.throwIfAborted();
    done += 1;
    onProgress?.({ step: 'reading', done, total: null });
    if ('kind' in entry) yield entry;
    else yield await storyItem(entry, lend);
    if (done % 32 === 0) await breathe();
  }
  if (done > 0) return;
  const message = `${name} holds no articles.`;
  yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
}
