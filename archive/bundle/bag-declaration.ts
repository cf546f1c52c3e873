import type { BagProblemCode } from './bag-problem.ts';
import { decodeTagFile, isKnownEncoding, splitLines } from './tag-text.ts';

export const bagVersions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const;
export type BagVersion = (typeof bagVersions)[number];

/** What bagit.txt says (section 2.1.1). */
export interface BagDeclaration {
  readonly version: BagVersion;
  /** Of all other tag files; a name that TextDecoder knows. */
  readonly encoding: string;
}

export type ParsedDeclaration =
  | {
      readonly ok: true;
      readonly declaration: BagDeclaration;
      /** Departures that versions before 1.0 did not forbid. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly code: BagProblemCode; readonly message: string };

/**
 * Reads bagit.txt. It is always UTF-8 without a byte order mark; 1.0 demands exactly its two lines,
 * the versions before let white space stand at their ends and further lines follow.
 */
export function parseDeclaration(bytes: Uint8Array): ParsedDeclaration {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return invalid('bagit.txt starts with a byte order mark.');
  const text = decodeTagFile(bytes, 'utf-8');
  if (text === null) return invalid('bagit.txt is not UTF-8.');

  const [first = '', second = '', ...rest] = splitLines(text);
  const version = /^BagIt-Version:[ \t]+(\d+\.\d+)[ \t]*$/.exec(first)?.[1];
  if (version === undefined)
    return invalid(`The first line of bagit.txt is not "BagIt-Version: M.N": ${first}`);
  if (!isKnownVersion(version))
    return {
      ok: false,
      code: 'version-unknown',
      message: `BagIt ${version} is none of ${bagVersions.join(', ')}.`,
    };
  const encoding = /^Tag-File-Character-Encoding:[ \t]+(\S+)[ \t]*$/.exec(second)?.[1];
  if (encoding === undefined)
    return invalid(
      `The second line of bagit.txt is not "Tag-File-Character-Encoding: …": ${second}`,
    );
  if (!isKnownEncoding(encoding))
    return invalid(`bagit.txt names an unknown encoding: ${encoding}`);

  const departures = [
    ...(rest.length > 0 ? ['bagit.txt has more than two lines.'] : []),
    ...(first === `BagIt-Version: ${version}` &&
    second === `Tag-File-Character-Encoding: ${encoding}`
      ? []
      : ['bagit.txt has white space where none belongs.']),
  ];
  const [departure] = departures;
  if (version === '1.0' && departure !== undefined) return invalid(departure);
  return { ok: true, declaration: { version, encoding }, warnings: departures };
}

function invalid(message: string): ParsedDeclaration {
  return { ok: false, code: 'bagit-txt-invalid', message };
}

function isKnownVersion(version: string): version is BagVersion {
  return bagVersions.some((known) => known === version);
}
