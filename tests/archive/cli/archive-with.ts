import { newsroomArchive, type Outcome } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

/** A new archive in Dubai time that holds these files. */
export async function archiveWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await newsroomArchive(['init', folder, '--time-zone', 'Asia/Dubai', '--json']);
  await writeFiles(folder, files);
  return folder;
}

export interface Shown {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly headline: string | null;
  readonly tags: readonly string[];
  readonly updates: readonly { at: string; kind: string; note: string | null }[];
  readonly images: readonly Readonly<Record<string, unknown>>[];
}

export async function show(folder: string, article: string): Promise<Shown> {
  return (await newsroomArchive(['show', folder, article, '--json'])).json<Shown>();
}

export function run(...args: readonly string[]): Promise<Outcome> {
  return newsroomArchive([...args, '--json']);
}
