import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from '../../../../archive/formats/read-source.ts';
import type { ReadContext, ReadItem, Source } from '../../../../archive/formats/reader.ts';
import { ReadingThread } from '../../../../archive/formats/thread/reading-thread.ts';
import { ok } from '../../../../archive/result.ts';

/**
 * Reads the sources in a folder on a thread and in the process, and prints how many threads were
 * started, how many items came, whether they were the same, and how a broken off reading ended.
 */
const [, , folder = ''] = process.argv;
let threads = 0;
process.on('worker', () => {
  threads += 1;
});
const walk = { scratch: join(folder, 'scratch') };
const sources: readonly Source[] = ['stories', 'stories.csv', 'table.csv'].map((name) => ({
  kind: 'path',
  path: join(folder, name),
}));

const thread = new ReadingThread();
const onThread: unknown[] = [];
const inProcess: unknown[] = [];
for (const source of sources) {
  const { items, tables } = await readAll((context) => thread.read(source, context, walk));
  onThread.push(...items, tables);
  const plain = await readAll((context) => readSource(source, context, walk));
  inProcess.push(...plain.items, plain.tables);
}
const same = JSON.stringify(onThread) === JSON.stringify(inProcess);

const [stories] = sources;
let left = 0;
for await (const _ of thread.read(stories ?? fail(), context(), walk)) {
  left += 1;
  if (left === 3) break;
}
const control = new AbortController();
let taken = 0;
let cancelled = '';
try {
  for await (const _ of thread.read(
    stories ?? fail(),
    { ...context(), signal: control.signal },
    walk,
  )) {
    taken += 1;
    if (taken === 5) control.abort();
  }
} catch (error) {
  cancelled = error instanceof Error ? error.name : String(error);
}
let again = 0;
for await (const _ of thread.read(stories ?? fail(), context(), walk)) again += 1;
await thread.end();
process.stdout.write(
  JSON.stringify({ threads, items: onThread.length, same, left, cancelled, again }),
);

function context(): ReadContext {
  return { timeZone: 'Europe/London', language: 'en' };
}

function fail(): never {
  throw new Error('No source');
}

async function readAll(read: (context: ReadContext) => AsyncIterable<ReadItem>) {
  const items: unknown[] = [];
  const tables: string[] = [];
  const onTable: ReadContext['onTable'] = ({ table }) => void tables.push(table);
  for await (const item of read({ ...context(), onTable })) {
    if (item.kind !== 'article') {
      items.push(item);
      continue;
    }
    const { file, media, ...article } = item.article;
    const pictures = await Promise.all(
      media.map(async (picture) => {
        const bytes = await picture.withFile(async (at) => ok(await readFile(at)));
        return [picture.path, bytes.ok && createHash('sha256').update(bytes.value).digest('hex')];
      }),
    );
    items.push([Buffer.from(file).toString('utf8'), article, pictures]);
  }
  return { items, tables };
}
