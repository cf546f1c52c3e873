import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from './engines/engine.ts';
import { engines } from './engines/engines.ts';
import { deepest, readCollection, relevanceOf, type TestCollection } from './relevance.ts';
import type { CollectionResults } from './results.ts';

/** Prints the relevance of every engine on one judged collection. */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    /** Where its documents are; empty: `docs.jsonl` in the folder. */
    corpus: { type: 'string', default: '' },
  },
});
const { folder, corpus } = values;
const collection = await readCollection(
  basename(folder),
  corpus === '' ? join(folder, 'docs.jsonl') : corpus,
  folder,
);
const results: CollectionResults[] = [];
for (const { load } of Object.values(engines)) {
  const place = await mkdtemp(join(tmpdir(), 'newsroom-bench-'));
  try {
    const engine = await (await load())(place);
    results.push(...(await measure(engine, collection)));
    await engine.close();
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
console.log(JSON.stringify(results));

async function measure(engine: Engine, collection: TestCollection): Promise<CollectionResults[]> {
  await engine.add(collection.articles);
  await engine.finish();
  const results: CollectionResults[] = [];
  for (const [way, rank] of Object.entries(engine.ways)) {
    const answers = new Map<string, readonly string[]>();
    for (const { text } of collection.queries) answers.set(text, await rank(text, deepest));
    const measures = relevanceOf(collection, (text) => answers.get(text) ?? []);
    results.push({ collection: collection.name, engine: way, measures });
  }
  return results;
}
