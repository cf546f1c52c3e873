import { isSystemError } from '../result.ts';
import { BagReadError } from './bag-problem.ts';

/** Where a bag lies, in a folder or in a zip: its files by their paths inside the bag. */
export interface BagFiles {
  /** What holds the bag: an absolute or relative path as given. */
  readonly source: string;
  readonly container: 'folder' | 'zip';
  /** The folder inside the zip in which the bag lies, such as `courier/`; empty at the root. */
  readonly base: string;
  /** Files by path, with forward slashes and without `base`. */
  readonly files: ReadonlyMap<string, BagFile>;
  /** Folders that are there, given or implied by a file. */
  readonly folders: ReadonlySet<string>;
  /** What is neither a file nor a folder. Never opened. */
  readonly others: readonly string[];
  /**
   * The file's content, piece by piece, its length and (in a zip) its CRC checked.
   *
   * @throws {BagReadError} when it cannot be read to its end.
   */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Of a zip, whose file is held open until it is closed. */
  isOpen(): boolean;
  close(): Promise<void>;
}

export interface BagFile {
  readonly path: string;
  /** Bytes, as the container declares them. */
  readonly size: number;
}

/** Against bombs. A bag that is larger on purpose needs larger limits, given by the person. */
export interface BagLimits {
  /** Entries, folders included. */
  readonly maxFiles: number;
  /** Bytes of all files together once unpacked. */
  readonly maxBytes: number;
  /** Unpacked bytes per packed byte, for files of more than 1 MiB and for the whole. */
  readonly maxRatio: number;
  /** UTF-16 code units of one path. */
  readonly maxPathLength: number;
}

/** Bytes below which a file may pack as well as it likes: no bomb is made of so little. */
export const ratioFloor = 1024 * 1024;

export const defaultBagLimits: BagLimits = {
  maxFiles: 2_000_000,
  maxBytes: 256 * 1024 ** 3,
  maxRatio: 200,
  maxPathLength: 2048,
};

/**
 * A whole file, for those that must be read at once.
 *
 * @throws {BagReadError} also when it is longer than `limit` bytes.
 */
export async function readWhole(bag: BagFiles, path: string, limit: number): Promise<Uint8Array> {
  const size = bag.files.get(path)?.size ?? 0;
  if (size > limit)
    throw new BagReadError('too-large', path, `${path} has ${size} bytes, more than ${limit}.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of bag.read(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Words a failed system call inside a bag; anything else is thrown on. */
export function unreadable(error: unknown, path: string): BagReadError {
  if (!isSystemError(error)) throw error;
  return new BagReadError('unreadable', path, `${path} cannot be read: ${error.message}`);
}
