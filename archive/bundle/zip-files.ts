import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, type LocalFileHeader, openPromise, type ZipFile } from 'yauzl';
import { isSystemError } from '../result.ts';
import {
  type BagFile,
  type BagFiles,
  type BagLimits,
  defaultBagLimits,
  ratioFloor,
  unreadable,
} from './bag-files.ts';
import { plainPath, unsafePath } from './bag-path.ts';
import { BagReadError } from './bag-problem.ts';
import { zipEntryName } from './zip-entry-name.ts';

const unixTypeMask = 0o170000;
const unixFile = 0o100000;
const unixFolder = 0o040000;
const madeByUnix = 3;
/** The sizes and the CRC follow the content. */
const dataDescriptorFlag = 0x8;
/** The true size stands in the zip64 field. */
const zip64Size = 0xffff_ffff;

/**
 * A bag that lies in a zip. Every entry is judged before the first is read, and one bad entry
 * refuses the zip: who plants one is not to be trusted with the others.
 *
 * @throws {BagReadError}
 */
export async function openZip(
  source: string,
  limits: Partial<BagLimits> = {},
  signal?: AbortSignal,
): Promise<BagFiles> {
  const zip = await open(source);
  try {
    const listing = await list(zip, source, { ...defaultBagLimits, ...limits }, signal);
    const base = baseOf(listing);
    const files = new Map<string, BagFile>();
    for (const [path, entry] of listing.entries) {
      if (!path.startsWith(base)) continue;
      const inside = path.slice(base.length);
      files.set(inside, { path: inside, size: entry.uncompressedSize });
    }
    return {
      source,
      container: 'zip',
      base,
      files,
      folders: new Set(
        [...listing.folders]
          .filter((path) => path.startsWith(base))
          .map((path) => path.slice(base.length)),
      ),
      others: [],
      read: (path) => readEntry(zip, listing.entries.get(base + path), path, signal),
      isOpen: () => zip.isOpen,
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function open(source: string): Promise<ZipFile> {
  try {
    return await openPromise(source, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw isSystemError(error) ? unreadable(error, source) : noZip(error, source);
  }
}

interface Listing {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly folders: ReadonlySet<string>;
}

async function list(
  zip: ZipFile,
  source: string,
  limits: BagLimits,
  signal?: AbortSignal,
): Promise<Listing> {
  const refuse = (code: BagReadError['code'], message: string) =>
    new BagReadError(code, source, `${source}: ${message}`);
  if (zip.entryCount > limits.maxFiles)
    throw refuse('too-many-files', `${zip.entryCount} entries, more than ${limits.maxFiles}.`);

  const entries = new Map<string, Entry>();
  const folders = new Set<string>();
  let unpacked = 0;
  let packed = 0;
  for await (const entry of eachEntry(zip, source)) {
    signal?.throwIfAborted();
    const name = zipEntryName(entry);
    if (name === null)
      throw refuse(
        'path-undecodable',
        'an entry has a name that is not the UTF-8 it claims to be.',
      );
    if (name.length > limits.maxPathLength)
      throw refuse(
        'path-too-long',
        `an entry has a name of ${name.length} characters: ${name.slice(0, 80)}…`,
      );
    const unsafe = unsafePath(name);
    if (unsafe !== null)
      throw refuse(unsafe, `the entry ${JSON.stringify(name)} has a name that is not safe to use.`);
    const path = plainPath(name);
    if (!isFileOrFolder(entry))
      throw refuse('not-a-file', `the entry ${name} is a link or a device.`);
    if (name.endsWith('/')) {
      addFolders(folders, `${path}/`);
      continue;
    }
    if (entry.isEncrypted()) throw refuse('zip-encrypted', `the entry ${name} is encrypted.`);
    if (!entry.canDecodeFileData())
      throw refuse(
        'zip-unsupported',
        `the entry ${name} is packed by method ${entry.compressionMethod}.`,
      );
    if (path === '' || entries.has(path))
      throw refuse('path-duplicate', `the entry ${JSON.stringify(name)} is there twice.`);

    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (unpacked > limits.maxBytes)
      throw refuse('too-large', `more than ${limits.maxBytes} bytes once unpacked.`);
    if (exceedsRatio(entry.uncompressedSize, entry.compressedSize, limits))
      throw refuse(
        'ratio-too-high',
        `the entry ${name} unpacks to ${entry.uncompressedSize} bytes from ${entry.compressedSize}.`,
      );
    entries.set(path, entry);
    addFolders(folders, path);
  }
  // Entries that share their packed bytes are how a small zip unpacks to petabytes.
  if (packed > zip.fileSize) throw refuse('zip-damaged', 'its entries overlap.');
  if (exceedsRatio(unpacked, packed, limits))
    throw refuse('ratio-too-high', `${unpacked} bytes from ${packed}.`);
  for (const path of entries.keys())
    if (folders.has(path)) throw refuse('path-duplicate', `${path} is a file and a folder.`);
  return { entries, folders };
}

async function* eachEntry(zip: ZipFile, source: string): AsyncGenerator<Entry> {
  type Step = { readonly entry: Entry } | { readonly end: true } | { readonly error: unknown };
  let settle: (step: Step) => void = () => {};
  zip.on('entry', (entry: Entry) => settle({ entry }));
  zip.on('end', () => settle({ end: true }));
  zip.on('error', (error: unknown) => settle({ error }));
  for (;;) {
    const step = await new Promise<Step>((resolve) => {
      settle = resolve;
      zip.readEntry();
    });
    if ('error' in step)
      throw isSystemError(step.error)
        ? unreadable(step.error, source)
        : damaged(step.error, source);
    if ('end' in step) return;
    yield step.entry;
  }
}

function exceedsRatio(unpacked: number, packed: number, limits: BagLimits): boolean {
  return unpacked > ratioFloor && unpacked > packed * limits.maxRatio;
}

function isFileOrFolder(entry: Entry): boolean {
  if (entry.versionMadeBy >> 8 !== madeByUnix) return true;
  const type = (entry.externalFileAttributes >>> 16) & unixTypeMask;
  return type === 0 || type === unixFile || type === unixFolder;
}

function addFolders(folders: Set<string>, path: string): void {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

/**
 * The folder of the bag: the root when bagit.txt lies there, else the one folder that holds all.
 * What macOS adds to every zip, `__MACOSX/`, belongs to nobody's bag.
 */
function baseOf({ entries, folders }: Listing): string {
  if (entries.has('bagit.txt')) return '';
  const tops = new Set([...entries.keys(), ...folders].map((path) => path.split('/', 1)[0] ?? ''));
  tops.delete('__MACOSX');
  const [top] = tops;
  return tops.size === 1 && top !== undefined && folders.has(top) ? `${top}/` : '';
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new BagReadError('unreadable', path, `${path} is not in the zip.`);
  let stream: Readable | null = null;
  let checksum = 0;
  let size = 0;
  try {
    const disagreement = disagrees(entry, await zip.readLocalFileHeaderPromise(entry));
    if (disagreement !== null) throw new Error(disagreement);
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      signal?.throwIfAborted();
      checksum = crc32(piece, checksum);
      size += piece.length;
      yield piece;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw isSystemError(error) ? unreadable(error, path) : damaged(error, path);
  } finally {
    stream?.destroy();
  }
  if (size !== entry.uncompressedSize)
    throw damaged(new Error(`${size} bytes instead of ${entry.uncompressedSize}`), path);
  if (checksum !== entry.crc32)
    throw damaged(new Error('its CRC-32 is not the one that the zip states'), path);
}

/**
 * A zip describes each entry twice. Programs trust one or the other, so that an entry whose
 * descriptions differ is one file to some and another to the rest.
 */
function disagrees(entry: Entry, local: LocalFileHeader): string | null {
  if (!entry.fileNameRaw.equals(local.fileName)) return 'its name stands there twice and differs';
  if (entry.compressionMethod !== local.compressionMethod)
    return 'its method stands there twice and differs';
  const follows = (local.generalPurposeBitFlag & dataDescriptorFlag) !== 0;
  if (follows || local.compressedSize === zip64Size || local.uncompressedSize === zip64Size)
    return null;
  if (entry.crc32 !== local.crc32) return 'its CRC-32 stands there twice and differs';
  if (
    entry.compressedSize !== local.compressedSize ||
    entry.uncompressedSize !== local.uncompressedSize
  )
    return 'its size stands there twice and differs';
  return null;
}

/** yauzl and zlib report damage by plain errors without a class of their own. */
function damaged(error: unknown, path: string): BagReadError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BagReadError(
    /encrypt/.test(reason) ? 'zip-encrypted' : 'zip-damaged',
    path,
    `${path} is damaged: ${reason}`,
  );
}

function noZip(error: unknown, source: string): BagReadError {
  const { code, message } = damaged(error, source);
  return new BagReadError(
    code,
    source,
    message.replace('is damaged', 'is no zip, or a damaged one'),
  );
}
