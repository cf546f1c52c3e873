import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, OpenOptions, Target } from '../../../archive/archive-types.ts';
import { type ArticleId, articleIdSchema } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import type { Result } from '../../../archive/result.ts';
import { everything, type Query } from '../../../archive/search/query.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

export const idOf = (text: string): ArticleId => articleIdSchema.parse(text);

/** The id of the n-th story. */
export const storyId = (number: number) =>
  idOf(`01JTG3X5Z8Q7R6S5T4V3W2${String(number).padStart(4, '0')}`);

export const storyPath = (number: number) => `articles/story-${number}.md`;

export const story = (number: number, body = `Waves broke over mole ${number}.`) =>
  `---\nid: ${storyId(number)}\nheadline: Story ${number}\ntags: [harbour]\n---\n\n${body}\n`;

/** An archive with so many stories, in this folder or a temporary one. */
export async function harbour(stories = 3, folder?: string): Promise<string> {
  const at = folder ?? (await temporaryFolder());
  value(await initArchive(at, { name: 'Harbour', timeZone: 'Europe/Lisbon' }));
  for (let number = 0; number < stories; number += 1)
    await writeFiles(at, { [storyPath(number)]: story(number) });
  return at;
}

/** Opens a folder and waits until all of it is loaded; closed when the test has finished. */
export async function open(folder: string, options: OpenOptions = {}): Promise<Archive> {
  const archive = value(await openArchive(folder, options));
  onTestFinished(() => archive.close());
  await archive.loaded();
  return archive;
}

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function edit(archive: Archive, target: Target | ArticleId, edits: readonly ArticleEdit[]) {
  return archive.edit({
    target: typeof target === 'string' ? { kind: 'ids', ids: [target] } : target,
    edits,
    base: null,
    reason: null,
  });
}

export const all: Target = { kind: 'query', query: everything };
export const place = (text: string): ArticleEdit => ({
  kind: 'set-text',
  field: 'place',
  value: text,
});
export const tag = (text: string): ArticleEdit => ({
  kind: 'change-list',
  field: 'tags',
  add: [text],
  remove: [],
});
export const body = (text: string): ArticleEdit => ({ kind: 'set-body', value: text });
export const words = (text: string): Query => ({ ...everything, text });

/** The text of a file, or null when there is none. */
export function textOf(folder: string, path: string): Promise<string | null> {
  return readFile(join(folder, path), 'utf8').catch(() => null);
}

/** A hash of every file below a folder, hidden ones and links too, the lock of an open archive left out. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    if (path === '.newsroom/lock' || path.startsWith('.newsroom/writing')) continue;
    if (entry.isSymbolicLink()) hashes[path] = `link to ${await readlink(file)}`;
    else if (entry.isFile()) hashes[path] = hash(await readFile(file));
    else hashes[path] = entry.isDirectory() ? 'folder' : 'special';
  }
  return hashes;
}

export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files of saves that were cut short. */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /newsroom-part|\.partial$|\.spool$|lock-/.test(name));
}

/** Gives a tree to the user that `withoutPrivileges` works as. */
export async function giveAway(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await chown(folder, 65_534, 65_534);
  execFileSync('chown', ['-hR', '65534:65534', folder]);
}

/** Mounts a small disk, which only root may; null where that is not allowed. Unmounted after the test. */
export async function smallDisk(size: string): Promise<SmallDisk | null> {
  const folder = await temporaryFolder();
  const mount = () =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  try {
    mount();
  } catch {
    return null;
  }
  let isMounted = true;
  const unmount = () => {
    if (isMounted) execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    isMounted = false;
  };
  onTestFinished(unmount);
  return { folder, unmount };
}

export interface SmallDisk {
  readonly folder: string;
  readonly unmount: () => void;
}

export const noDisk = 'needs the right to mount a small disk';
