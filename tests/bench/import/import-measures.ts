import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { openArchive } from '../../../archive/archive.ts';
import { readSource } from '../../../archive/formats/read-source.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { makeMarkdown, makeWxr } from './make-sources.ts';

/**
 * One measurement of bringing in, in a process of its own, printed as JSON: items, milliseconds,
 * CPU seconds of all its threads, and the most memory that the process has had (MB).
 */
const optionsSchema = z.object({
  measure: z.enum(['make-markdown', 'make-wxr', 'parse', 'read', 'plan', 'import']),
  /** What is made, or read. */
  source: z.string(),
  /** The archive that is imported into; it is made. */
  archive: z.string(),
  items: z.coerce.number().int().min(1),
  /** After which an export that is made ends. */
  bytes: z.coerce.number().min(1),
});
type Options = z.infer<typeof optionsSchema>;

const measures = {
  'make-markdown': ({ source, items }: Options) => makeMarkdown(source, items),
  'make-wxr': ({ source, items, bytes }: Options) => makeWxr(source, { items, bytes }),
  parse,
  read,
  plan,
  import: importAll,
};

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: { measure: text, source: text, archive: text, items: text, bytes: text },
});
const options = optionsSchema.parse(values);
const started = performance.now();
const items = await measures[options.measure](options);
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ items, milliseconds, cpu: (user + system) / 1e6, memory }));

/** The XML parser over the file, and nothing else. */
async function parse({ source, items }: Options): Promise<number> {
  const parser = new SaxesParser({ xmlns: true });
  const pieces: AsyncIterable<Buffer> = createReadStream(source, { highWaterMark: 256 * 1024 });
  const decoder = new TextDecoder();
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  return items;
}

/** The reader alone. */
async function read({ source, items }: Options): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'newsroom-bench-read-'));
  try {
    let articles = 0;
    const context = { timeZone: 'Europe/London', language: 'en' };
    for await (const item of readSource({ kind: 'path', path: source }, context, { scratch }))
      if (item.kind === 'article') articles += 1;
    if (articles !== items) throw new Error(`${articles} articles were read, not ${items}.`);
    return articles;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A dry run, as the command line makes it. */
async function plan({ source, archive: folder, items }: Options): Promise<number> {
  const made = await initArchive(folder, { name: 'Bench', timeZone: 'Europe/London' });
  if (!made.ok) throw new Error(made.error.message);
  const opened = await openArchive(folder, { index: 'on-demand', access: 'read' });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.loaded();
  const report = await opened.value.import([{ kind: 'path', path: source }], { dryRun: true });
  if (!report.ok) throw new Error(report.error.message);
  if (report.value.created !== items) throw new Error(`${report.value.created} were planned.`);
  await opened.value.close();
  return items;
}

/** The whole of it: read, planned, written durably, made searchable. */
async function importAll({ source, archive: folder, items }: Options): Promise<number> {
  const made = await initArchive(folder, { name: 'Bench', timeZone: 'Europe/London' });
  if (!made.ok) throw new Error(made.error.message);
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const archive = opened.value;
  await archive.loaded();
  const report = await archive.import([{ kind: 'path', path: source }], { dryRun: false });
  if (!report.ok) throw new Error(report.error.message);
  if (report.value.created !== items) throw new Error(`${report.value.created} were created.`);
  await archive.close();
  return items;
}
