import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPicture } from '../bundle/open-picture.ts';
import type { ZipWriter } from '../bundle/zip-writer.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { scratchPath } from './scratch-path.ts';

/** Files on their way into a folder or a zip, which has its name only once it is whole. */
export interface ExportTree {
  /** `path` is relative, with forward slashes, and was not added before. */
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** A picture of the archive at an absolute path; a warning when it cannot be read. */
  addPicture(path: string, source: string, signal?: AbortSignal): Promise<Failure | null>;
  /** Gives it its name. Returns the bytes that were written. */
  finish(): Promise<number>;
  /** Removes what there is of it; does nothing after `finish`. */
  abandon(): Promise<void>;
}

/**
 * A zip where the name ends in `.zip`, which takes the place of the one before; otherwise a folder,
 * which must be new or empty. Fails with `name-taken`, `not-empty` and the codes of files.
 */
export async function createExportTree(to: string): Promise<Result<ExportTree>> {
  const isZip = /\.zip$/i.test(to);
  const there = await stat(to).catch(() => null);
  if (isZip && there?.isDirectory()) return fail('name-taken', `${to} is a folder.`, { path: to });
  if (!isZip && there !== null) {
    if (!there.isDirectory()) return fail('name-taken', `${to} is a file.`, { path: to });
    if ((await readdir(to)).length > 0)
      return fail('not-empty', `${to} is not empty.`, { path: to });
  }
  return ok(isZip ? await zipTree(to) : await folderTree(to));
}

async function folderTree(to: string): Promise<ExportTree> {
  const scratch = scratchPath(to);
  await mkdir(scratch);
  const known = new Set<string>();
  let bytesWritten = 0;
  async function place(path: string): Promise<string> {
    const file = join(scratch, path);
    const folder = dirname(file);
    if (!known.has(folder)) await mkdir(folder, { recursive: true });
    known.add(folder);
    return file;
  }
  async function add(path: string, bytes: Uint8Array): Promise<void> {
    await writeFile(await place(path), bytes, { flag: 'wx' });
    bytesWritten += bytes.length;
  }
  return {
    add,
    async addPicture(path, source, signal) {
      const picture = await openPicture(source);
      if (picture.kind === 'unreadable') return unreadable(source, picture.reason);
      if (picture.kind === 'whole') await add(path, picture.bytes);
      else {
        const file = await place(path);
        await pipeline(picture.stream, createWriteStream(file, { flags: 'wx' }), { signal });
        bytesWritten += (await stat(file)).size;
      }
      return null;
    },
    async finish() {
      // An empty folder of that name gives way; one that has been filled meanwhile does not.
      await rmdir(to).catch(() => undefined);
      await rename(scratch, to);
      await syncFolder(dirname(to));
      return bytesWritten;
    },
    abandon: () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function zipTree(to: string): Promise<ExportTree> {
  const { ZipWriter } = await import('../bundle/zip-writer.ts');
  const scratch = scratchPath(to);
  const zip: ZipWriter = new ZipWriter(scratch);
  return {
    add: (path, bytes) => zip.add(path, bytes),
    async addPicture(path, source, signal) {
      const picture = await openPicture(source);
      if (picture.kind === 'unreadable') return unreadable(source, picture.reason);
      if (picture.kind === 'whole') await zip.add(path, picture.bytes);
      else
        await zip.add(
          path,
          Readable.from(untilStopped(picture.stream, signal), { objectMode: false }),
        );
      return null;
    },
    async finish() {
      await zip.finish();
      const { size } = await stat(scratch);
      await rename(scratch, to);
      await syncFolder(dirname(to));
      return size;
    },
    async abandon() {
      await zip.abandon();
      await rm(scratch, { force: true, maxRetries: 5 });
    },
  };
}

async function* untilStopped(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}

function unreadable(path: string, reason: string): Failure {
  return { code: 'picture-missing', message: `${path} cannot be read: ${reason}`, path };
}
