import { posix } from 'node:path';
import {
  type Article,
  type ArticlePath,
  articlePathSchema,
  longestPath,
} from '../article/article.ts';
import { slugOf } from '../article/slug.ts';
import { isArticlePath, isIgnoredName, staysInside } from '../store/paths.ts';
import { clashKey } from '../store/portability.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportTarget } from './import-target.ts';

/** `articles/2022/01`: by publication, else by the first update, else `articles/undated`. */
export function folderByDate({
  published,
  updates,
}: Pick<Article, 'published' | 'updates'>): string {
  for (const date of [published, ...updates.map((update) => update.at)]) {
    if (date === null || date.precision === 'invalid') continue;
    const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date.text) ?? [];
    if (year !== undefined) return posix.join('articles', year, month ?? '');
  }
  return 'articles/undated';
}

/** Where an article goes that comes without a path of its own. */
export function placeByDate(article: Article): ArticlePath {
  const name = slugOf(article.headline ?? '');
  return articlePathSchema.parse(`${folderByDate(article)}/${name}.md`);
}

/** Whether an archive may hold an article at this path. */
export function isSafeArticlePath(path: string): boolean {
  const isShort = path.length <= longestPath;
  return isShort && staysInside(path) && isArticlePath(path) && posix.normalize(path) === path;
}

/** Whether an archive may hold a picture at this path: inside, not hidden, and no article. */
export function isSafePicturePath(path: string): boolean {
  const inside = staysInside(path) && posix.normalize(path) === path;
  return inside && !path.split('/').some(isIgnoredName) && !isArticlePath(path);
}

/**
 * The path, or the next one with a number that neither the archive nor the plan uses, nor any that
 * some other file system would take for the same.
 */
export async function freePath(
  wanted: string,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<string> {
  const isFree = async (path: string) =>
    !plan.taken.has(clashKey(path)) && !(await into.isTaken(path));
  if (await isFree(wanted)) return wanted;
  const extension = posix.extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  // Thousands may want one name: each begins where the one before it found its number.
  for (let number = (plan.numbers.get(wanted) ?? 1) + 1; ; number += 1) {
    const path = `${stem}-${number}${extension}`;
    if (!(await isFree(path))) continue;
    plan.numbers.set(wanted, number);
    return path;
  }
}
