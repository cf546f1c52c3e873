import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { articleBatches } from './documents-file.ts';
import { warmUp } from './measures.ts';
import { benchQuerySchema } from './query-log.ts';
import { Scan } from './scan.ts';

/** Prints what the timed queries find in the prepared articles by each engine's analysis. */
const { values } = parseArgs({ options: { folder: { type: 'string', default: '' } } });
const text = readFileSync(join(values.folder, 'queries.json'), 'utf8');
const queries = z.array(benchQuerySchema).parse(JSON.parse(text)).slice(warmUp);
const scans = {
  ours: new Scan('ours', queries),
  'stock lunr': new Scan('stock', queries),
  minisearch: new Scan('minisearch', queries),
  fts5: new Scan('fts5', queries),
};
for (const articles of articleBatches(join(values.folder, 'documents.jsonl'), 250)) {
  for (const article of articles) for (const scan of Object.values(scans)) scan.add(article);
}
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(scans).map(([name, { totals }]) => [name, totals])),
  ),
);
