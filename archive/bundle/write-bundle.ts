import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { JobOptions } from '../job.ts';
import type { Failure } from '../result.ts';
import { type BagInfoElement, formatBagInfo } from './bag-info.ts';
import { encodeManifestPath } from './bag-path.ts';
import { bundlePages } from './bundle-pages.ts';
import type { GatheredBundle } from './gather-bundle.ts';
import { openPicture } from './open-picture.ts';
import type { Spool } from './spool.ts';
import type { ZipWriter } from './zip-writer.ts';

export interface WriteOptions extends JobOptions {
  readonly folder: string;
  /** The archive's name. */
  readonly name: string;
  /** The folder inside the zip. */
  readonly base: string;
  /** What bag-info.txt says besides the counts. */
  readonly info: readonly BagInfoElement[];
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly sha512: string;
}

/** Writes the bag into a zip: bagit.txt, the payload in the order of its paths, then the other tag files. */
export async function writeBundle(
  bundle: GatheredBundle,
  spool: Spool,
  zip: ZipWriter,
  options: WriteOptions,
): Promise<{ readonly pictures: number; readonly warnings: readonly Failure[] }> {
  const warnings: Failure[] = [];
  const tags: Listed[] = [];
  const payload: Listed[] = [];
  let octets = 0;
  let pictures = 0;

  async function addTag(path: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    tags.push(listed(path, bytes));
    await zip.add(`${options.base}/${path}`, bytes);
  }

  async function addBytes(path: string, bytes: Uint8Array): Promise<void> {
    payload.push(listed(`data/${path}`, bytes));
    octets += bytes.length;
    await zip.add(`${options.base}/data/${path}`, bytes);
  }

  async function addPicture(path: string, source: string): Promise<void> {
    const picture = await openPicture(join(options.folder, source));
    if (picture.kind === 'unreadable') {
      const message = `${source} cannot be read: ${picture.reason}`;
      warnings.push({ code: 'picture-missing', message, path: source });
      return;
    }
    if (picture.kind === 'whole') await addBytes(path, picture.bytes);
    else await addStream(path, picture.stream);
    pictures += 1;
  }

  async function addStream(path: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    const sha256 = createHash('sha256');
    const sha512 = createHash('sha512');
    async function* hashed(): AsyncGenerator<Uint8Array> {
      for await (const piece of stream) {
        options.signal?.throwIfAborted();
        sha256.update(piece);
        sha512.update(piece);
        octets += piece.length;
        yield piece;
      }
    }
    await zip.add(`${options.base}/data/${path}`, Readable.from(hashed(), { objectMode: false }));
    payload.push({
      path: `data/${path}`,
      sha256: sha256.digest('hex'),
      sha512: sha512.digest('hex'),
    });
  }

  await addTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const producers = producersOf(bundle, spool, options.name, { addBytes, addPicture }, warnings);
  let done = 0;
  for (const [path, produce] of [...producers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ step: 'exporting', done, total: producers.size, item: path });
    await produce();
    done += 1;
  }
  options.onProgress?.({ step: 'exporting', done, total: producers.size });

  await addTag(
    'bag-info.txt',
    formatBagInfo([
      ...options.info,
      { label: 'Bag-Size', value: humanSize(octets) },
      { label: 'Payload-Oxum', value: `${octets}.${payload.length}` },
    ]),
  );
  await addTag('manifest-sha256.txt', manifest(payload, 'sha256'));
  await addTag('manifest-sha512.txt', manifest(payload, 'sha512'));
  const sealed = [...tags].sort((a, b) => (a.path < b.path ? -1 : 1));
  await addTag('tagmanifest-sha256.txt', manifest(sealed, 'sha256'));
  return { pictures, warnings };
}

/** How to write each payload file, by its path below data/. */
function producersOf(
  bundle: GatheredBundle,
  spool: Spool,
  name: string,
  to: {
    addBytes(path: string, bytes: Uint8Array): Promise<void>;
    addPicture(path: string, source: string): Promise<void>;
  },
  warnings: Failure[],
): ReadonlyMap<string, () => Promise<void>> {
  const producers = new Map<string, () => Promise<void>>();
  for (const [path, slice] of bundle.files)
    producers.set(path, async () => to.addBytes(path, await spool.read(slice)));
  for (const [path, render] of bundlePages(bundle, spool, name))
    producers.set(path, async () => to.addBytes(path, Buffer.from(await render())));
  for (const [source, path] of bundle.pictures) {
    // A folder of the archive can be named like a file of the bundle, such as `index.html/`.
    if (producers.has(path) || ancestors(path).some((folder) => producers.has(folder)))
      warnings.push({
        code: 'name-taken',
        message: `${source} has the place of another file of the bundle and was left out.`,
        path: source,
      });
    else producers.set(path, () => to.addPicture(path, source));
  }
  return producers;
}

function ancestors(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function listed(path: string, bytes: Uint8Array): Listed {
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha512: createHash('sha512').update(bytes).digest('hex'),
  };
}

function manifest(files: readonly Listed[], algorithm: 'sha256' | 'sha512'): string {
  return files.map((file) => `${file[algorithm]}  ${encodeManifestPath(file.path)}\n`).join('');
}

function humanSize(octets: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(octets, 1)) / 3), units.length - 1);
  return `${Number((octets / 1000 ** power).toPrecision(3))} ${units[power]}`;
}
