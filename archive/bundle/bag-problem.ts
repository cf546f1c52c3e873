/**
 * Everything that can be wrong with a bag or with the zip that holds it.
 *
 * Sections are those of RFC 8493. Codes under `zip-` and `link` come from reading the container,
 * before anything in it is trusted.
 */
export const bagProblemCodes = [
  /** Nothing is at the given path. */
  'not-found',
  /** Neither a folder nor a zip, or a zip that is cut off, damaged or of an unknown kind. */
  'zip-damaged',
  /** An entry is encrypted or uses a compression other than store and deflate. */
  'zip-encrypted',
  'zip-unsupported',
  /** A limit of BagLimits is exceeded. */
  'too-many-files',
  'too-large',
  'ratio-too-high',
  'path-too-long',
  /** Names that must never reach a file system. */
  'path-absolute',
  'path-parent',
  'path-backslash',
  'path-drive',
  'path-control',
  'path-device',
  'path-undecodable',
  /** Two entries of one name, or a file where another entry needs a folder. */
  'path-duplicate',
  /** A symbolic link, device, pipe or socket. */
  'not-a-file',
  /** A file is there and cannot be read. */
  'unreadable',

  /** Section 2.1.1. */
  'bagit-txt-missing',
  'bagit-txt-invalid',
  /** The version is none of 0.93 to 0.97 and 1.0. */
  'version-unknown',
  /** Section 2.1.2. */
  'payload-folder-missing',
  /** Section 2.1.3: no payload manifest at all. */
  'manifest-missing',
  /** A line that is not `checksum path`, or a file that is not text in the declared encoding. */
  'manifest-invalid',
  /** A manifest of an algorithm that cannot be computed here, so that nothing is proved. */
  'algorithm-unknown',
  /** One file twice in one manifest: an error in 1.0 or when the checksums differ, else a warning. */
  'manifest-duplicate',
  /** A manifest or fetch.txt names a place outside the bag, or outside data/ where it must be inside. */
  'path-outside-bag',
  /** Listed and not there. */
  'payload-missing',
  'tag-file-missing',
  /** There and not listed (in every manifest for 1.0, in any before). */
  'payload-not-in-manifest',
  'checksum-mismatch',
  'tag-checksum-mismatch',
  /** Section 2.2.1: a tag manifest that omits a payload manifest or lists a tag manifest. */
  'tagmanifest-incomplete',
  'tagmanifest-lists-itself',
  /** Section 2.2.2. */
  'bag-info-invalid',
  'oxum-mismatch',
  /** Section 2.2.3. */
  'fetch-invalid',
  'fetch-not-in-manifest',
  /** A payload file is only promised by fetch.txt; nothing is ever fetched. */
  'fetch-not-allowed',
] as const;

export type BagProblemCode = (typeof bagProblemCodes)[number];

/** Legal or forgivable, and worth knowing before the bag travels on. */
export const bagWarningCodes = [
  /** `*path` as md5sum and its kin write it. */
  'md5sum-format',
  /** `./data/x`, `data/../data/x` or back slashes where the plain path was meant. */
  'path-not-plain',
  /** CR, LF or % not percent-encoded as section 2.1.3 asks. */
  'path-not-encoded',
  /** The file is there under a name that differs in case or Unicode normalization only. */
  'name-differs',
  /** Two files that some file systems cannot hold side by side. */
  'names-collide',
  'manifest-duplicate',
  /** `.DS_Store`, `Thumbs.db`, `desktop.ini` in the payload. */
  'system-file',
  /** Such a file is listed and gone; its content carries nothing. */
  'system-file-missing',
  /** The counts differ only through files that a warning already names. */
  'oxum-mismatch',
  /** Older versions than 1.0, where the rule was looser. */
  'bagit-txt-invalid',
  'bag-info-invalid',
  'tagmanifest-lists-itself',
  'fetch-not-in-manifest',
  /** fetch.txt is there; every file that it names is, too. */
  'fetch-present',
  /** MD5 or SHA-1 alone: proof against accident, not against intent. */
  'algorithm-weak',
  'encoding-not-utf8',
  /** A zip whose bag has no folder of its own (section 4). */
  'no-base-folder',
] as const;

export type BagWarningCode = (typeof bagWarningCodes)[number];

export interface BagProblem {
  readonly code: BagProblemCode;
  /** A path inside the bag such as `data/articles/a.md`, or that of the bag itself. */
  readonly path: string;
  readonly message: string;
}

export interface BagWarning {
  readonly code: BagWarningCode;
  readonly path: string;
  readonly message: string;
}

export interface BagReport {
  readonly valid: boolean;
  readonly errors: readonly BagProblem[];
  readonly warnings: readonly BagWarning[];
}

/** Thrown by reading a bag's files and caught at this folder's edges, where it becomes a value. */
export class BagReadError extends Error {
  readonly code: BagProblemCode;
  readonly path: string;

  constructor(code: BagProblemCode, path: string, message: string) {
    super(message);
    this.name = 'BagReadError';
    this.code = code;
    this.path = path;
  }

  get problem(): BagProblem {
    return { code: this.code, path: this.path, message: this.message };
  }
}
