import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import type { Result } from '../../archive/result.ts';
import { everything } from '../../archive/search/query.ts';
import { hashOf as contentHash } from '../../archive/store/hash.ts';
import { openHistory } from '../../archive/store/history.ts';
import { articlesOf, differences, filesIn, folderState, isPart } from './folder-state.ts';
import { outcomeOf } from './outcome.ts';
import { type Course, copyOf, type Place, removePlace, type Stand, snapshotOf } from './stand.ts';

/**
 * Looks at an archive after a strike, and says everything that is wrong with it: nothing when
 * nothing was lost. It is opened twice, in copies: once the work is done again and taken back, once
 * it is taken back as it lies.
 *
 * `isDone`: the work had been reported as done, so it must be there.
 */
export async function judge(
  stand: Stand,
  course: Course,
  place: Place,
  isDone: boolean,
): Promise<readonly string[]> {
  const copy = await copyOf(stand, place);
  const found = [
    ...(await lookAtFiles(course, place, isDone)),
    ...(await doAgain(stand, course, place)),
    ...(await takeBack(course, copy)),
  ];
  await removePlace(copy);
  return found;
}

/** Before any program opens it: each file is its old or its new self. */
async function lookAtFiles(course: Course, place: Place, isDone: boolean): Promise<string[]> {
  const { old, next } = course;
  const now = await snapshotOf(place.archive, course.scenario);
  const allowed = isDone ? [next] : [old, next];
  const paths = new Set(allowed.flatMap(({ files }) => Object.keys(files)));
  const wrong = [...paths, ...Object.keys(now.files)].filter(
    (path) => !allowed.some(({ files }) => files[path] === now.files[path]),
  );
  const isArchiveFile = allowed.some(({ archiveFile }) => archiveFile === now.archiveFile);
  return [
    ...[...new Set(wrong)].map((path) => `${path} is neither old nor new`),
    ...(isArchiveFile ? [] : ['archive.yaml is neither old nor new']),
  ];
}

async function doAgain(stand: Stand, course: Course, place: Place): Promise<string[]> {
  const found: string[] = [];
  await withArchive(place, found, async (archive) => {
    found.push(...(await lookInside(course, place, archive)));
    const results = await course.scenario.act(archive, stand.source);
    found.push(...failuresOf(results).map((text) => `done again: ${text}`));
    for (const path of differences(course.next.files, await folderState(place.archive)))
      found.push(`done again: ${path} is not as it would be without the strike`);
  });
  await withArchive(place, found, async (archive) => {
    found.push(...(await undoAll(course, place, archive)));
  });
  found.push(...(await lookForRemains(place)));
  return found;
}

async function takeBack(course: Course, place: Place): Promise<string[]> {
  const found: string[] = [];
  await withArchive(place, found, async (archive) => {
    const before = articlesOf(await folderState(place.archive));
    found.push(...(await undoAll(course, place, archive)).map((text) => `at once: ${text}`));
    let steps = 0;
    for (; archive.undoState().redo !== null && steps < 20; steps += 1)
      found.push(...failuresOf([await archive.redo()]).map((text) => `redo: ${text}`));
    if (steps === 20) found.push('redo has no end');
    // What was undone before the strike is redone, too.
    if (!isUndone(course))
      for (const path of differences(before, articlesOf(await folderState(place.archive))))
        found.push(`${path} is another after undo and redo of everything`);
  });
  return found;
}

const isUndone = ({ scenario }: Course) => scenario.name === 'undo' || scenario.name === 'redo';

/** Opens it as a person does who starts the app again. */
async function withArchive(
  { archive: folder, cache }: Place,
  found: string[],
  work: (archive: Archive) => Promise<void>,
): Promise<void> {
  process.env.NEWSROOM_CACHE = cache;
  const opened = await openArchive(folder);
  if (!opened.ok) {
    found.push(`does not open: ${opened.error.message}`);
    return;
  }
  await opened.value.loaded();
  const { access } = opened.value.info();
  if (access.kind === 'writable') await work(opened.value);
  else found.push(`opens as ${JSON.stringify(access)}`);
  await opened.value.close();
}

async function lookInside(course: Course, place: Place, archive: Archive): Promise<string[]> {
  const files = await folderState(place.archive);
  const known = archive.summaries(archive.ids(everything));
  const listed = known.map(({ path }): string => path);
  const other: string[] = [];
  for (const { path, hash } of known) {
    const bytes = await readFile(join(place.archive, path)).catch(() => null);
    if (bytes === null || contentHash(bytes) !== hash) other.push(path);
  }
  const report = await archive.check();
  return [
    ...differences(
      Object.fromEntries(listed.map((path) => [path, ''])),
      Object.fromEntries(Object.keys(articlesOf(files)).map((path) => [path, ''])),
    ).map((path) => `${path} is listed or there, not both`),
    ...other.map((path) => `${path} is listed with other content`),
    ...(report.valid ? [] : ['check finds damage']),
    ...report.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `check says ${code} of ${path}`),
    ...(await lookAtHistory(course, place)),
  ];
}

/** Every version is there and is what it says; what reached an article is in the history. */
async function lookAtHistory({ beginning }: Course, place: Place): Promise<string[]> {
  const history = await openHistory(place.archive);
  if (!history.ok) return [`history does not open: ${history.error.message}`];
  const found: string[] = [];
  const after = new Map<string, Set<string>>();
  for (const change of history.value.changes()) {
    for (const { id, before, after: now } of change.items) {
      const path = (now ?? before)?.path ?? '';
      after.set(path, (after.get(path) ?? new Set()).add(now?.hash ?? 'gone'));
      if (before === null) continue;
      const version = await history.value.version(id, change.id);
      if (!version.ok) found.push(`${path} has no version before ${change.id}`);
      else if (contentHash(version.value) !== before.hash)
        found.push(`${path} has a wrong version before ${change.id}`);
    }
  }
  const files = articlesOf(await folderState(place.archive));
  for (const path of differences(beginning, files).filter((name) => name.endsWith('.md'))) {
    const hash =
      files[path] === undefined ? 'gone' : contentHash(await readFile(join(place.archive, path)));
    if (after.get(path)?.has(hash) !== true)
      found.push(`${path} was changed and no history says so`);
  }
  return found;
}

async function undoAll({ beginning }: Course, place: Place, archive: Archive): Promise<string[]> {
  const found: string[] = [];
  let steps = 0;
  for (; archive.undoState().undo !== null && steps < 20; steps += 1)
    found.push(...failuresOf([await archive.undo()]).map((text) => `undo: ${text}`));
  if (steps === 20) found.push('undo has no end');
  const now = articlesOf(await folderState(place.archive));
  for (const path of differences(articlesOf(beginning), now))
    found.push(`${path} is not as in the beginning after undo of everything`);
  return found;
}

/** What nobody needs may not pile up: of the app's own there is nothing but what the format has. */
async function lookForRemains(place: Place): Promise<string[]> {
  const found: string[] = [];
  for (const path of await filesIn(place.archive)) {
    if (isPart(path)) found.push(`${path} remains`);
    if (!path.startsWith('.newsroom/')) continue;
    if (!ownFiles.some((pattern) => pattern.test(path)))
      found.push(`${path} is no file of the format`);
  }
  return found;
}

const ownFiles = [
  /^\.newsroom\/archive\.yaml$/,
  /^\.newsroom\/imports\/[0-9A-Z]{26}\.(json|html)$/,
  /^\.newsroom\/manifest-sha256\.txt$/,
  /^\.newsroom\/history\/changes\/\d{4}-\d{2}\.jsonl$/,
  // A version that no change promises does no harm: the change had not been begun.
  /^\.newsroom\/history\/versions\/[^/]+\/[0-9A-Z]{26}\.(md|yaml)$/,
  /^\.newsroom\/trash\/[^/]+\/(about\.json|article\.md)$/,
];

function failuresOf(results: readonly Result<unknown>[]): readonly string[] {
  return results.flatMap((result) =>
    outcomeOf(result).failures.map(({ code, message }) => `${code}: ${message}`),
  );
}
