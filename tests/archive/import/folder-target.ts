import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Article, articlePathSchema } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import { sourceKey } from '../../../archive/article/source-key.ts';
import { fold } from '../../../archive/article/text.ts';
import type { ImportTarget, ImportWrite } from '../../../archive/import/import-target.ts';
import { ok } from '../../../archive/result.ts';
import { changeIdSchema } from '../../../archive/store/change.ts';
import { hashOf } from '../../../archive/store/hash.ts';

/** A real folder as an import sees it, without index and history. */
export interface FolderTarget extends ImportTarget {
  /** What was written, one entry for each call. */
  readonly changes: { readonly source: string; readonly writes: readonly ImportWrite[] }[];
}

export async function folderTarget(folder: string, timeZone = 'Asia/Dubai'): Promise<FolderTarget> {
  const articles = await articlesIn(folder, timeZone);
  const changes: FolderTarget['changes'] = [];
  return {
    changes,
    timeZone,
    language: 'en',
    byId: (id) => articles.find((article) => article.id === id) ?? null,
    byPath: (path) => articles.find((article) => article.path === path) ?? null,
    importedVersion: async ({ path }) => {
      const writes = changes.flatMap((change) => change.writes);
      const last = writes.findLast(({ after }) => after.path === path);
      return last === undefined ? null : { bytes: last.after.bytes, edited: [] };
    },
    bySource: (key) => articles.filter(({ source }) => sourceKey(source)?.key === key),
    byHeadline: (headline) =>
      articles.filter((article) => fold(article.headline ?? '') === fold(headline)),
    read: async (path) => ok(await readFile(join(folder, path)).catch(() => null)),
    pictureWith: async ({ hash }) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter(
        (one) => one.isFile() && !/\.(?:md|markdown)$/.test(one.name),
      )) {
        const file = join(entry.parentPath, entry.name);
        if (hashOf(await readFile(file)) === hash) return relative(folder, file);
      }
      return null;
    },
    hashAt: async (path) => {
      const bytes = await readFile(join(folder, path)).catch(() => null);
      return ok(bytes === null ? null : hashOf(bytes));
    },
    isTaken: async (path) => {
      const names = await readdir(folder, { recursive: true });
      return names.some((name) => name.toLowerCase() === path.toLowerCase());
    },
    withoutHeadline: async () => null,
    isTrashed: async () => false,
    nearCopies: () => [],
    nearCopiesOfPlanned: () => [],
    indexed: async () => {},
    storeMedia: async (path, from) => {
      await write(folder, path, await readFile(from), 'wx');
      return ok(null);
    },
    keepReport: async () => ok('report.html'),
    now: () => Date.parse('2026-03-01T12:00:00Z'),
    apply: async (change) => {
      changes.push(change);
      for (const { before, after } of change.writes) {
        await write(folder, after.path, after.bytes, before === null ? 'wx' : 'w');
      }
      return ok({
        change: changeIdSchema.parse('01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK'),
        changed: change.writes.map(({ id }) => id),
        failed: [],
      });
    },
  };
}

async function articlesIn(folder: string, timeZone: string): Promise<Article[]> {
  const names = await readdir(folder, { recursive: true });
  const articles: Article[] = [];
  for (const name of names.filter((file) => /\.(?:md|markdown)$/.test(file)).sort()) {
    const path = articlePathSchema.parse(name);
    articles.push(readArticle(await readFile(join(folder, name)), { path, timeZone }));
  }
  return articles;
}

async function write(
  folder: string,
  path: string,
  bytes: Uint8Array,
  flag: 'w' | 'wx',
): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes, { flag });
}

/** Puts files into a folder; a text or bytes for each relative path. */
export async function fill(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await write(folder, path, Buffer.from(content), 'w');
  }
}

/** Every file below a folder with its bytes in hexadecimal. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents: Record<string, string> = {};
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    contents[file.slice(folder.length + 1)] = (await readFile(file)).toString('hex');
  }
  return contents;
}
