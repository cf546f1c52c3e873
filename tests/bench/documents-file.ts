import { closeSync, openSync, readSync } from 'node:fs';
import type { Article } from '../../archive/article/article.ts';
import { articleOf, documentSchema } from './document.ts';

/**
 * The articles of a prepared file, in batches. Read without the event loop, so that no work of an
 * engine in the background goes on while its clock is stopped for the reading.
 */
export function* articleBatches(file: string, batchSize: number): Generator<Article[]> {
  let batch: Article[] = [];
  for (const line of linesOf(file)) {
    batch.push(articleOf(documentSchema.parse(JSON.parse(line))));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new TextDecoder();
  const chunk = new Uint8Array(1 << 20);
  let rest = '';
  try {
    for (;;) {
      const length = readSync(handle, chunk, 0, chunk.length, null);
      if (length === 0) break;
      const lines = (rest + decoder.decode(chunk.subarray(0, length), { stream: true })).split(
        '\n',
      );
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(handle);
  }
}
