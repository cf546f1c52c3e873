import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { corpusDocuments } from './corpus.ts';
import type { BenchDocument } from './document.ts';
import { modelOf, WordMeter, wordsOf } from './fit-words.ts';
import { makeDocument } from './made-documents.ts';
import { edits, measured, warmUp } from './measures.ts';
import type { Prepared } from './prepared.ts';
import { QueryLog } from './query-log.ts';
import { standardModel } from './word-model.ts';

/**
 * Writes what the engines are given into a folder: `documents.jsonl`, `queries.json` and
 * `edits.jsonl`, and prints what the corpus is like. A corpus that is smaller than the size is
 * followed by articles made from its own words and the law that they follow.
 */

/** Texts whose words are measured. */
const measuredTexts = 5000;
const seed = 20_220_110;

const optionsSchema = z.object({
  /** A folder or JSON Lines file; empty: every article is made. */
  corpus: z.string(),
  size: z.coerce.number().int().min(1),
  folder: z.string(),
});

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '' },
    size: { type: 'string' },
    folder: { type: 'string' },
  },
});
console.log(JSON.stringify(await prepare(optionsSchema.parse(values))));

async function prepare({ corpus, size, folder }: z.infer<typeof optionsSchema>): Promise<Prepared> {
  const out = createWriteStream(join(folder, 'documents.jsonl'));
  const log = new QueryLog();
  const edited: BenchDocument[] = [];
  const every = Math.max(1, Math.floor(size / edits));
  let documents = 0;
  let bytes = 0;
  let english = true;
  const write = async (document: BenchDocument): Promise<void> => {
    log.add(document);
    if (documents % every === 0 && edited.length < edits) edited.push(document);
    documents += 1;
    english &&= /^en\b/i.test(document.language);
    const line = `${JSON.stringify(document)}\n`;
    bytes += Buffer.byteLength(document.body);
    if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', resolve));
  };

  const meter = new WordMeter();
  if (corpus !== '') {
    for await (const document of corpusDocuments(corpus)) {
      if (documents < measuredTexts) meter.add(wordsOf(document.body));
      await write(document);
      if (documents === size) break;
    }
  }
  const real = documents === 0 ? null : meter.facts();
  const model = real ? modelOf(real) : standardModel;
  const kind = { model, words: real ? meter.ranked() : [], seed };
  const made = size - documents;
  const imitation = new WordMeter();
  const imitations = Math.min(measuredTexts, real?.texts ?? made);
  for (let number = 0; number < Math.max(made, imitations); number += 1) {
    const document = makeDocument(number, kind);
    if (number < imitations) imitation.add(wordsOf(document.body));
    if (number < made) await write(document);
  }
  out.end();
  await finished(out);
  await writeFile(join(folder, 'queries.json'), JSON.stringify(log.queries(warmUp + measured)));
  await writeFile(
    join(folder, 'edits.jsonl'),
    edited.map((document) => `${JSON.stringify(document)}\n`).join(''),
  );
  return { documents, made, bytes, english, real, imitated: imitation.facts(), model };
}
