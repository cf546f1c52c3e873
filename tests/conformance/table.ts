import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../support/project.ts';

/** What became of the files of one kind, held against what they are known to say. */
export interface ConformanceRow {
  readonly files: number;
  /** Field values that the expected results give, all files together. */
  readonly expected: number;
  readonly right: number;
  /** Files that must be refused, or reported, and were. */
  readonly errors: number;
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly file: string;
  readonly field: string;
  readonly why: string;
}

const folder = join(projectFolder, 'out', 'conformance');

/** Prints a row of the table and keeps it in `out/conformance/<kind>.json`. */
export async function conformanceRow(kind: string, row: ConformanceRow): Promise<void> {
  const { files, expected, right, errors, misses } = row;
  console.log(
    `conformance ${kind}: ${files} files, ${right} of ${expected} fields, ${errors} errors as expected, ${misses.length} misses`,
  );
  await keep(kind, row);
}

/** What becomes of each field that is written in a format and read again. */
export type RoundTrip = Readonly<Record<string, 'kept' | 'kept by extension' | 'lost'>>;

export async function roundTripRow(format: string, outcomes: RoundTrip): Promise<void> {
  await keep(`round-trip-${format}`, outcomes);
}

async function keep(name: string, value: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(value, null, 1)}\n`);
}
