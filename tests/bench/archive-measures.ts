import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ulid } from 'ulid';
import { parse } from 'yaml';
import { z } from 'zod';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import { makeArticleFile } from '../../archive/article/make-article.ts';
import { everything } from '../../archive/search/query.ts';
import { listArticles } from '../../archive/store/list-articles.ts';
import { readCorpus } from './corpus.ts';
import { articleOf } from './document.ts';
import { makeDocument } from './made-documents.ts';
import { standardModel } from './word-model.ts';

/**
 * One measurement of a whole archive in a process of its own, printed as JSON: milliseconds, and
 * megabytes of memory that is the process's own (`own`) or pages of the cache's file (`mapped`).
 */
const measures = { make, open, edit, batch, naive } as const;

const optionsSchema = z.object({
  measure: z.enum(['make', 'open', 'edit', 'batch', 'naive']),
  folder: z.string(),
  corpus: z.string(),
  size: z.coerce.number().int().min(1),
  index: z.enum(['ahead', 'on-demand']),
});
type Options = z.infer<typeof optionsSchema>;

const { values } = parseArgs({
  options: {
    measure: { type: 'string' },
    folder: { type: 'string' },
    corpus: { type: 'string' },
    size: { type: 'string' },
    index: { type: 'string' },
  },
});
const options = optionsSchema.parse(values);
console.log(JSON.stringify(await measures[options.measure](options)));

/** Writes the archive that is measured. */
async function make({ folder, corpus, size }: Options): Promise<Record<string, number>> {
  const known = await readCorpus(corpus);
  const kind = { model: standardModel, words: [], seed: 1 };
  for (let number = 0; number < size; number += 1) {
    const article = known[number] ?? articleOf(makeDocument(number, kind));
    const year = 1996 + (number % 30);
    const path = join(folder, 'articles', String(year), `${number % 12}`, `story-${number}.md`);
    const bytes = makeArticleFile(
      {
        ...article,
        headline: `${article.headline ?? 'Untitled'} (${number})`,
        published: article.published?.text ?? null,
        updates: [],
        images: [],
        links: [],
        body: `${article.body}\n\nFiled as number ${number}.`,
      },
      number % 2 === 0 ? ulid() : null,
    );
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return { articles: size };
}

/**
 * From nothing to the first rows on a screen, and until every file has been looked at: time passed,
 * and time of processors, which does not depend on what else the machine does.
 */
async function open({ folder, index }: Options): Promise<Record<string, number>> {
  const started = performance.now();
  const cpuStarted = process.cpuUsage();
  const cpu = (): number => {
    const { user, system } = process.cpuUsage(cpuStarted);
    return (user + system) / 1000;
  };
  const archive = await opened(folder, index);
  const firstRows = await new Promise<number>((resolve) => {
    const look = () => {
      const { results } = archive.search({ query: everything, offset: 0, limit: 50 });
      if (results.length > 0) resolve(performance.now() - started);
      else setTimeout(look, 5);
    };
    look();
  });
  const firstRowsCpu = cpu();
  let longest = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  await archive.loaded();
  clearInterval(ticks);
  const loaded = performance.now() - started;
  const loadedCpu = cpu();
  const { articles } = archive.info();
  // The threads that have indexed end a little later, and give back what they had.
  await delay(5000);
  const memory = memoryOf();
  await archive.close();
  const times = { firstRows, firstRowsCpu, loaded, loadedCpu, longestPause: longest };
  return { articles, ...times, ...memory };
}

/** Saves of one field, durable, until a search finds them. */
async function edit({ folder, index }: Options): Promise<Record<string, number>> {
  const archive = await opened(folder, index);
  await archive.loaded();
  const ids = archive.ids(everything);
  const saved: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const id = ids[Math.floor((ids.length * round) / 60)];
    if (id === undefined) continue;
    const started = performance.now();
    const section = `Desk${round}`;
    const report = await archive.edit({
      target: { kind: 'ids', ids: [id] },
      edits: [{ kind: 'set-text', field: 'section', value: section }],
      base: null,
      reason: null,
    });
    if (!report.ok || report.value.changed.length !== 1) throw new Error(JSON.stringify(report));
    const found = archive.ids({
      ...everything,
      filters: [{ field: 'section', values: [section], exclude: false }],
    });
    if (found.length !== 1) throw new Error(`${section} is not found.`);
    if (round >= 10) saved.push(performance.now() - started);
  }
  while (archive.undoState().undo !== null) await archive.undo();
  await archive.close();
  saved.sort((a, b) => a - b);
  return {
    p50: saved[Math.floor(saved.length / 2)] ?? 0,
    p95: saved[Math.floor(saved.length * 0.95)] ?? 0,
  };
}

/** One change of many articles, durable and found, and its undo: milliseconds for each article. */
async function batch({ folder, index }: Options): Promise<Record<string, number>> {
  const archive = await opened(folder, index);
  await archive.loaded();
  const ids = archive.ids(everything).slice(0, 2000);
  const started = performance.now();
  const report = await archive.edit({
    target: { kind: 'ids', ids },
    edits: [{ kind: 'set-text', field: 'section', value: 'A desk for all' }],
    base: null,
    reason: null,
  });
  if (!report.ok || report.value.changed.length !== ids.length)
    throw new Error(JSON.stringify(report));
  const edited = performance.now();
  const undone = await archive.undo();
  if (!undone.ok) throw new Error(JSON.stringify(undone));
  const ended = performance.now();
  await archive.close();
  return {
    articles: ids.length,
    edit: (edited - started) / ids.length,
    undo: (ended - edited) / ids.length,
  };
}

/** What a program does that keeps nothing: it reads each file and its front matter at every start. */
async function naive({ folder }: Options): Promise<Record<string, number>> {
  const started = performance.now();
  const listed = await listArticles(folder);
  if (!listed.ok) throw new Error(listed.error.message);
  const articles: unknown[] = [];
  for (const path of listed.value.paths) {
    const text = await readFile(join(folder, path), 'utf8');
    const end = text.indexOf('\n---\n', 4);
    articles.push({ path, text, ...Object(parse(text.slice(4, end))) });
  }
  return { articles: articles.length, loaded: performance.now() - started, ...memoryOf() };
}

async function opened(folder: string, index: Options['index']): Promise<Archive> {
  const result = await openArchive(folder, { index });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function memoryOf(): { own: number; mapped: number; heap: number } {
  globalThis.gc?.();
  const status = readFileSync('/proc/self/status', 'utf8');
  const kilobytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return {
    own: kilobytes('RssAnon') / 1024,
    mapped: kilobytes('RssFile') / 1024,
    heap: process.memoryUsage().heapUsed / 2 ** 20,
  };
}
