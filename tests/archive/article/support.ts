import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { applyEdits } from '../../../archive/article/apply-edits.ts';
import { type Article, articlePathSchema } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { parseArticle } from '../../../archive/article/parse-article.ts';

export const timeZone = 'Asia/Dubai';
export const mintedId = '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK';
export const fixtureFolder = resolve('../shared/fixtures/markdown');

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function parse(text: string | Uint8Array, path = 'articles/story.md') {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  return parseArticle(bytes, { path: articlePathSchema.parse(path), timeZone });
}

/** The article of a text that must be readable. */
export function articleOf(text: string | Uint8Array, path?: string): Article {
  const parsed = parse(text, path);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

export function edit(
  text: string | Uint8Array,
  edits: readonly ArticleEdit[],
  path = 'articles/story.md',
) {
  return applyEdits(typeof text === 'string' ? bytesOf(text) : text, edits, {
    path: articlePathSchema.parse(path),
    timeZone,
    mintId: () => mintedId,
  });
}

/** The text of a file after edits that must succeed. */
export function edited(text: string, ...edits: readonly ArticleEdit[]): string {
  const result = edit(text, edits);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? textOf(result.value.bytes) : '';
}

/** A byte order mark stays. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Paths of all Markdown fixtures, empty where the fixtures are not there. */
export function markdownFixtures(): readonly string[] {
  try {
    return readdirSync(fixtureFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown)$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

export function readFixture(name: string): Buffer {
  return readFileSync(join(fixtureFolder, name));
}
