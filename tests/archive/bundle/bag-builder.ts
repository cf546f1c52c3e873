import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A bag as plain data: paths and contents. */
export type BagContents = Readonly<Record<string, string | Uint8Array>>;

/** A valid BagIt 1.0 bag around a payload, made without the code under test. */
export function bagOf(
  payload: BagContents,
  extra: BagContents = {},
): Record<string, string | Uint8Array> {
  const manifest = Object.entries(payload)
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('');
  return {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'manifest-sha256.txt': manifest,
    ...payload,
    ...extra,
  };
}

export async function writeBag(folder: string, contents: BagContents): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true });
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Zips a folder entry by entry. */
export async function writeZip(zip: string, folder: string, prefix = ''): Promise<void> {
  const entries: ZipEntry[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = prefix + path.slice(folder.length + 1).replaceAll('\\', '/');
    entries.push(
      entry.isDirectory()
        ? { name: `${name}/`, content: '' }
        : { name, content: await readFile(path) },
    );
  }
  await writeFile(zip, zipOf(entries));
}

export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** General purpose flags; 0x800 says that the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** The stored bytes, when they are not the content itself. */
  readonly packed?: Uint8Array;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** What the headers claim instead of the truth. */
  readonly claimedSize?: number;
}

/** The plainest zip: every entry stored or as packed by the test, headers exactly as told, honest or not. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = entry.packed ?? content;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x800, 2);
    fields.writeUInt16LE(entry.method ?? 0, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE((3 << 8) | 20, 4);
    fields.copy(header, 6);
    header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    header.writeUInt32LE(offset, 42);
    central.push(header, name);
    const local = [Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed];
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
