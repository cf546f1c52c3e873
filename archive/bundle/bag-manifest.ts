import { getHashes } from 'node:crypto';
import { splitLines } from './tag-text.ts';

/** `manifest-sha256.txt`, `tagmanifest-md5.txt` (sections 2.1.3 and 2.2.1). */
export interface ManifestName {
  readonly file: string;
  readonly kind: 'payload' | 'tag';
  /** As the file's name has it, in lower case. */
  readonly algorithm: string;
  /** Its name for node:crypto; null when it cannot be computed here. */
  readonly hash: string | null;
}

export interface ManifestLine {
  /** Lower-case hexadecimal. */
  readonly checksum: string;
  /** As written, without the asterisk. */
  readonly path: string;
  /** `*path`, by which md5sum and its kin mark binary mode. */
  readonly asterisk: boolean;
}

export function parseManifestName(file: string): ManifestName | null {
  const match = /^(tag)?manifest-([a-z0-9_/-]+)\.txt$/i.exec(file);
  if (match?.[2] === undefined) return null;
  const algorithm = match[2].toLowerCase();
  return {
    file,
    kind: match[1] === undefined ? 'payload' : 'tag',
    algorithm,
    hash: hashName(algorithm),
  };
}

/** BagIt drops what is not a letter or digit (`sha512`, `sha3256`); OpenSSL keeps hyphens (`sha3-256`). */
function hashName(algorithm: string): string | null {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = getHashes();
  return known.includes(algorithm)
    ? algorithm
    : (known.find((name) => plain(name) === plain(algorithm)) ?? null);
}

/** Lines that are none come back in `bad`, as written. */
export function parseManifest(text: string): {
  readonly lines: readonly ManifestLine[];
  readonly bad: readonly string[];
} {
  const lines: ManifestLine[] = [];
  const bad: string[] = [];
  for (const line of splitLines(text)) {
    if (line.trim() === '') continue;
    const match = /^([0-9a-f]+)[ \t]+(\*?)(.+)$/i.exec(line);
    if (match?.[1] === undefined || match[3] === undefined) bad.push(line);
    else
      lines.push({ checksum: match[1].toLowerCase(), path: match[3], asterisk: match[2] === '*' });
  }
  return { lines, bad };
}
