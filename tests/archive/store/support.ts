import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import {
  type ArticleId,
  articleIdSchema,
  articlePathSchema,
} from '../../../archive/article/article.ts';
import { type Action, type Change, changeIdSchema } from '../../../archive/store/change.ts';
import { hashOf } from '../../../archive/store/hash.ts';

export const pathOf = (text: string) => articlePathSchema.parse(text);
export const idOf = (text: string): ArticleId => articleIdSchema.parse(text);
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The n-th change id, in the order of time. */
export function changeId(number: number) {
  return changeIdSchema.parse(`01K${String(number).padStart(23, '0')}`);
}

export function change(number: number, action: Action, ids: readonly string[] = ['a']): Change {
  return {
    id: changeId(number),
    at: new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString(),
    action,
    reason: null,
    items: ids.map((id) => ({
      id: idOf(id),
      before: { path: pathOf(`${id}.md`), hash: hashOf(bytesOf(`${id} before ${number}`)) },
      after: { path: pathOf(`${id}.md`), hash: hashOf(bytesOf(`${id} after ${number}`)) },
    })),
  };
}

/** Everything below a folder, hidden files too. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

/** Whether this process may mount a small file system of its own. */
export function canMount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}
