import { basename, dirname } from 'node:path';
import type { Call } from './fault-library.ts';

/**
 * What must be on the disk before what, read off the calls of one piece of work, up to the word
 * that it was done. A kill cannot show it: the system still holds what was not synced.
 *
 * Answers with each breach of a rule.
 */
export function breaches(calls: readonly Call[]): readonly string[] {
  const done = calls.findIndex(({ operation }) => operation === 'says');
  const work = calls.slice(0, done < 0 ? calls.length : done);
  return [
    ...work.flatMap((call, at) => contentBeforeName(work, call, at)),
    ...work.flatMap((call, at) => nameBeforeDone(work, call, at)),
    ...contentBeforeDone(work),
    ...historyBeforeArticles(work),
  ];
}

const textOf = ({ number, operation, path, second }: Call) =>
  `call ${number}, ${operation} ${second === '' ? path : second}`;

/** A file is synced after its last write before it gets its name. */
function contentBeforeName(work: readonly Call[], call: Call, at: number): string[] {
  if (call.operation !== 'rename' && call.operation !== 'link') return [];
  if (isTemporary(call.second)) return [];
  const before = work.slice(0, at);
  const written = before.findLastIndex((other) => isWrite(other) && other.path === call.path);
  const synced = before.findLastIndex(
    ({ operation, path }) => operation === 'sync' && path === call.path,
  );
  return written > synced ? [`${textOf(call)}: the file was not synced`] : [];
}

/** A name that comes, and one that goes for good, is synced in its folder. */
function nameBeforeDone(work: readonly Call[], call: Call, at: number): string[] {
  const later = work.slice(at + 1);
  return foldersOf(call)
    .filter(
      (folder) =>
        !later.some(
          // A folder that went with all that was in it has no names any more.
          ({ operation, path }) =>
            (operation === 'sync-folder' || operation === 'rmdir') && path === folder,
        ),
    )
    .map((folder) => `${textOf(call)}: ${folder} was not synced`);
}

/** Folders that hold what a call did to names. That a temporary name goes may be forgotten. */
function foldersOf(call: Call): readonly string[] {
  switch (call.operation) {
    case 'rename':
    case 'link':
      return [
        ...(isTemporary(call.second) ? [] : [dirname(call.second)]),
        ...(call.operation === 'link' || mayComeBack(call.path) ? [] : [dirname(call.path)]),
      ];
    case 'create':
    case 'mkdir':
    case 'unlink':
      return isTemporary(call.path) ? [] : [dirname(call.path)];
    default:
      return [];
  }
}

/** What was written to a file that kept its name is synced. */
function contentBeforeDone(work: readonly Call[]): string[] {
  const last = new Map<string, Call>();
  for (const call of work) {
    if (isWrite(call)) last.set(call.path, call);
    else last.delete(call.operation === 'rename' || call.operation === 'sync' ? call.path : '');
  }
  return [...last.values()]
    .filter(({ path }) => !isTemporary(path))
    .map((call) => `${textOf(call)}: never synced`);
}

/** Versions, then the line, then the articles. */
function historyBeforeArticles(work: readonly Call[]): string[] {
  const article = work.findIndex(isOnArticle);
  if (article < 0) return [];
  const before = work.slice(0, article);
  const isLine = ({ path }: Call) => /\/history\/changes\/[^/]+$/.test(path);
  const synced = before.findLastIndex((call) => call.operation === 'sync' && isLine(call));
  const line = before.findLastIndex((call) => call.operation === 'write' && isLine(call));
  const versions = before.findLastIndex(({ path, second }) =>
    /\/history\/versions\//.test(second === '' ? path : second),
  );
  return [
    ...(synced < 0 || line > synced ? ['the history had no line when an article changed'] : []),
    ...(versions > line ? ['a version came after the line'] : []),
  ];
}

function isOnArticle({ operation, path, second }: Call): boolean {
  const name = operation === 'rename' || operation === 'link' ? [path, second] : [path];
  return (
    ['rename', 'link', 'unlink'].includes(operation) &&
    name.some((file) => file.endsWith('.md') && !file.includes('/.newsroom/'))
  );
}

const isWrite = ({ operation }: Call) => operation === 'write' || operation === 'truncate';

/** What leaves the trash and is back after a power cut does no harm. */
const mayComeBack = (path: string) => isTemporary(path) || path.includes('/.newsroom/trash/');

/** A save under way, or the lock: nobody needs them after a power cut. */
const isTemporary = (path: string) =>
  /newsroom-part$/.test(path) ||
  /^lock/.test(basename(path)) ||
  path.includes('/.newsroom/writing');
