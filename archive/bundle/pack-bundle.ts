import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportReport } from '../archive-types.ts';
import type { JobOptions } from '../job.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { safePath } from './bag-path.ts';
import type { BundleArticles, GatheredBundle } from './gather-bundle.ts';
import type { Licences } from './picture-taker.ts';
import { Spool } from './spool.ts';
import type { ZipWriter } from './zip-writer.ts';

export interface PackOptions extends JobOptions {
  /** The archive folder, in which the pictures lie. */
  readonly folder: string;
  /** The bundle's file. What is there before is replaced only once the bundle is whole. */
  readonly to: string;
  /** The archive's name: Source-Organization, and the folder inside the zip. */
  readonly name: string;
  readonly archiveId: string;
  /** The contents show the articles as they come, and not the newest first. */
  readonly inGivenOrder?: boolean;
  /** Pictures whose licence has ended stay behind; without it every picture comes along. */
  readonly licences?: Licences | null;
  /** How many articles will come, for progress. */
  readonly count?: number;
  /** Bagging-Date. Without it there is none, so that a bundle depends on its content alone. */
  readonly now?: Date;
}

/**
 * Packs articles and the pictures that they refer to into a sealed bundle: a BagIt 1.0 bag in a zip.
 *
 * ```
 * <name>/                      the bag has a folder of its own (RFC 8493, section 4)
 *   bagit.txt  bag-info.txt  manifest-sha256.txt  manifest-sha512.txt  tagmanifest-sha256.txt
 *   data/articles/…, data/media/…    files of the archive, byte for byte, at their paths in it
 *   data/ninjs/….json                the same articles as ninjs 3.1
 *   data/index.html                  readable in any browser; with many articles also data/page-….html
 * ```
 *
 * The same articles and pictures give the same bytes, whenever, wherever and in whatever order they
 * are packed: entries are sorted, carry one fixed time and are not compressed. The bundle is written
 * beside its place, synced and renamed; a failure or a cancel leaves nothing behind.
 *
 * Fails with `nothing-to-export` and the codes of files; a picture that cannot come along is a
 * warning: `picture-missing`, `picture-remote`, `outside-archive`,
 * `licence-expired`.
 */
export async function packBundle(
  articles: BundleArticles,
  options: PackOptions,
): Promise<Result<ExportReport>> {
  if (await isFolder(options.to))
    return fail('name-taken', `${options.to} is a folder.`, { path: options.to });
  const scratch = join(
    dirname(options.to),
    `.${basename(options.to)}.${randomBytes(6).toString('hex')}`,
  );
  try {
    return await pack(articles, options, scratch);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, options.to) };
  }
}

async function pack(
  articles: BundleArticles,
  options: PackOptions,
  scratch: string,
): Promise<Result<ExportReport>> {
  const partial = `${scratch}.partial`;
  const spool = await Spool.create(`${scratch}.spool`);
  let zip: ZipWriter | null = null;
  try {
    options.signal?.throwIfAborted();
    // Parsers and packers are for exports only, and a program that starts must not wait for them.
    const { gatherBundle } = await import('./gather-bundle.ts');
    const bundle = await gatherBundle(articles, spool, options);
    if (bundle.entries.length === 0)
      return fail('nothing-to-export', 'There is no article to export.');
    const [{ writeBundle }, { ZipWriter }] = await Promise.all([
      import('./write-bundle.ts'),
      import('./zip-writer.ts'),
    ]);
    zip = new ZipWriter(partial);
    const { folder, name } = options;
    const written = await writeBundle(bundle, spool, zip, {
      ...options,
      folder,
      name,
      base: baseName(name),
      info: infoOf(bundle, options),
    });
    await zip.finish();
    options.signal?.throwIfAborted();
    const { size } = await stat(partial);
    await rename(partial, options.to);
    await syncFolder(dirname(options.to));
    return ok({
      file: options.to,
      articles: bundle.entries.length,
      pictures: written.pictures,
      bytes: size,
      lost: [],
      warnings: [...bundle.warnings, ...written.warnings],
    });
  } finally {
    await zip?.abandon();
    await rm(partial, { force: true, maxRetries: 5 });
    await spool.close();
  }
}

function infoOf(
  bundle: GatheredBundle,
  { name, archiveId, now }: PackOptions,
): { label: string; value: string }[] {
  const dates = bundle.entries.flatMap(({ published }) => published ?? []).sort((a, b) => a - b);
  const [first, last] = [dates[0], dates.at(-1)].map((epoch) =>
    epoch === undefined ? null : isoDay(epoch),
  );
  const span =
    first == null || last == null
      ? ''
      : first === last
        ? `, published ${first}`
        : `, published ${first} to ${last}`;
  const { length } = bundle.entries;
  return [
    { label: 'Source-Organization', value: name },
    {
      label: 'External-Description',
      value: `${length} ${length === 1 ? 'article' : 'articles'} from ${name}${span}`,
    },
    { label: 'External-Identifier', value: archiveId },
    ...(now === undefined ? [] : [{ label: 'Bagging-Date', value: isoDay(now.getTime()) }]),
    { label: 'Bag-Software-Agent', value: 'Newsroom Archive' },
  ];
}

function isoDay(epoch: number): string {
  return new Date(epoch).toISOString().slice(0, 10);
}

/** A name that every file system and every unzip program takes. */
function baseName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, '-')
    .slice(0, 80)
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  return safePath(plain) || 'bundle';
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Makes the rename last; Windows has no such call for folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
