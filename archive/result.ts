import { constants } from 'node:os';

/**
 * Expected failures are values.
 *
 * A function that can fail for a reason outside the program (a file, a disk, what somebody typed)
 * returns a `Result`. A bug throws. A cancelled job throws its signal's reason and is neither.
 */
export type Result<Value, Error = Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Error };

/** Every code that can reach a person. The interface words them; the command line prints them. */
export const failureCodes = [
  // files and folders
  'not-found',
  'not-a-folder',
  'no-permission',
  'disk-full',
  'io-error',
  'folder-missing',
  'read-only',
  'locked',
  'name-taken',
  /** Each key for a pinned tag has one. */
  'too-many-pins',
  'outside-archive',
  /** A name too long or not UTF-8, a link to nothing or in a circle. */
  'unreachable-file',
  'newer-format',
  'not-empty',
  // articles
  'not-utf8',
  'too-large',
  'empty-file',
  'front-matter-unclosed',
  'front-matter-invalid',
  'front-matter-not-a-map',
  /** `.newsroom/archive.yaml` cannot be understood, or not changed in part. */
  'archive-file-invalid',
  'changed-on-disk',
  'unknown-article',
  'unknown-collection',
  /** A story that does not stand in a collection itself, where its place was asked for. */
  'not-in-collection',
  'unknown-search',
  'unknown-field',
  'invalid-value',
  'invalid-date',
  /** A regular expression that is none, or could take for ever; `details.why` says which. */
  'expression-refused',
  'nothing-to-undo',
  'nothing-to-redo',
  'nothing-to-finish',
  /** An earlier version was removed on purpose. */
  'pruned',
  /** Not begun, because somebody broke off the job. */
  'cancelled',
  // sources and bundles
  'unknown-format',
  /** Not well-formed, or made to exhaust a reader. */
  'xml-invalid',
  'json-invalid',
  /** An export that must be held whole, and is larger than memory should hold. */
  'export-too-large',
  'empty-source',
  'archive-source',
  'zip-invalid',
  'zip-unsafe-path',
  'zip-too-large',
  'bundle-invalid',
  'nothing-to-export',
  /** A feed names the site that it is for: an absolute address of the web without query and fragment. */
  'no-site-address',
  /** Pages could not be set, or not all of them. */
  'print-failed',
  'printer-failed',
  /** More stories than go to a printer at once. */
  'too-many-to-print',
  'picture-missing',
  /** A file that is no picture, or is cut short. */
  'picture-invalid',
  'picture-remote',
  'picture-too-large',
  // other hosts
  'host-unreachable',
  /** It answers, and does not give it; `details.status` is HTTP's where there is one. */
  'host-refused',
  /** Of no kind that is fetched, or of a host in the own network. */
  'address-unsafe',
  /** Pictures that may not be handed out any more. */
  'licence-expired',
  /** A story that is withheld, canceled or under embargo, where what goes out is to be published. */
  'not-for-readers',
  // queries
  'invalid-query',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What went wrong, where. `message` is plain English for logs and the terminal. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  /** The file or field concerned: a path as the person knows it, or a field's name. */
  readonly path?: string;
  /** Further facts for wording the message in another language: counts, sizes, names. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail(
  code: FailureCode,
  message: string,
  more: Omit<Failure, 'code' | 'message'> = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message, ...more } };
}

/**
 * Words a failed system call: the path that the person knows and what is the matter, without the
 * call and the path that it was made with, which may be a temporary file's. Anything that is not a
 * system error is a bug and is thrown on.
 *
 * A quota that is used up has no name of its own in Node (libuv knows its number only).
 */
export function failureOfSystemError(error: unknown, path: string): Failure {
  if (!isSystemError(error)) throw error;
  if (error.errno === -constants.errno.EDQUOT)
    return { code: 'disk-full', message: `${path}: disk quota exceeded`, path };
  return {
    code: systemCodes[error.code] ?? 'io-error',
    message: `${path}: ${/^\w+: ([^,]+)/.exec(error.message)?.[1] ?? error.message}`,
    path,
  };
}

const systemCodes: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-a-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EEXIST: 'name-taken',
  ELOOP: 'unreachable-file',
  ENAMETOOLONG: 'unreachable-file',
};

export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** Closes a union: reaching it is a bug, and the compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
