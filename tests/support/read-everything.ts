import { readSource, type WalkOptions } from '../../archive/formats/read-source.ts';
import type { ReadContext, ReadItem, Source } from '../../archive/formats/reader.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Every item of a source, files of folders and zips included. */
export async function readEverything(
  source: Source,
  context: Partial<ReadContext> = {},
  options: Partial<WalkOptions> = {},
): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  const scratch = await temporaryFolder();
  const meant = { timeZone: 'Europe/London', language: 'en', ...context };
  for await (const item of readSource(source, meant, { scratch, ...options })) items.push(item);
  return items;
}
