import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { importableExtensions } from './importable-extensions.ts';

/** What the app was started with: by the terminal, a double-click, or a second start of the app. */
export interface StartArguments {
  /** Ends by itself when the first list has been painted. */
  readonly smoke: boolean;
  /** A very first start shows the sample archive in place of the welcome. */
  readonly sample: boolean;
  /** Asked for by the app's icon in the task bar, the dock or the launcher. */
  readonly newWindow: boolean;
  /** Absolute. */
  readonly paths: readonly string[];
}

export const newWindowOption = '--new-window';

/**
 * @param values what stands behind the program's name (and behind the app's folder, when Electron
 *   itself is the program). Everything that begins with a dash is Electron's or Chromium's own.
 */
export function parseStartArguments(
  values: readonly string[],
  workingFolder: string,
): StartArguments {
  const end = values.indexOf('--');
  const options = end === -1 ? values : values.slice(0, end);
  const rest = end === -1 ? [] : values.slice(end + 1);
  const named = options.filter((value) => value !== '' && !value.startsWith('-'));
  return {
    smoke: options.includes('--smoke'),
    sample: options.includes('--sample'),
    newWindow: options.includes(newWindowOption),
    paths: [...named, ...rest].map((value) => resolve(workingFolder, value)),
  };
}

/** Drops the program, and the app's folder when the program is Electron itself. */
export function ownArguments(
  argv: readonly string[],
  startedByElectron: boolean,
): readonly string[] {
  const values = argv.slice(1);
  if (!startedByElectron) return values;
  const app = values.findIndex((value) => !value.startsWith('-'));
  return values.filter((_, index) => index !== app);
}

export type OpenedPath =
  | { readonly kind: 'archive'; readonly folder: string }
  | { readonly kind: 'import'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'unknown'; readonly path: string };

const importable: ReadonlySet<string> = new Set(importableExtensions.map((ending) => `.${ending}`));

/** What opening a path from outside means: a folder is an archive, a file of ours is imported. */
export async function recognisePath(path: string): Promise<OpenedPath> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { kind: 'missing', path };
  if (found.isDirectory()) return { kind: 'archive', folder: path };
  const known = found.isFile() && importable.has(extname(basename(path)).toLowerCase());
  return { kind: known ? 'import' : 'unknown', path };
}
