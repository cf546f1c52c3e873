import type { BagDeclaration } from './bag-declaration.ts';
import { parseFetch } from './bag-fetch.ts';
import { type BagFiles, readWhole } from './bag-files.ts';
import { createFileFinder } from './bag-names.ts';
import type { Judgement } from './judgement.ts';
import { decodeTagFile } from './tag-text.ts';

const fetchLimit = 512 * 1024 * 1024;

/**
 * Payload files that fetch.txt speaks of, there or not. Nothing is fetched; a bag all of whose files
 * have been fetched already is as good as any (section 3).
 */
export async function judgeFetch(
  bag: BagFiles,
  { version, encoding }: BagDeclaration,
  judgement: Judgement,
): Promise<ReadonlySet<string>> {
  const promised = new Set<string>();
  if (!bag.files.has('fetch.txt')) return promised;
  const bytes = await judgement.attempt('fetch-invalid', () =>
    readWhole(bag, 'fetch.txt', fetchLimit),
  );
  if (bytes === null) return promised;
  const text = decodeTagFile(bytes, encoding);
  if (text === null) {
    judgement.error('fetch-invalid', 'fetch.txt', `fetch.txt is not text in ${encoding}.`);
    return promised;
  }
  const { lines, bad } = parseFetch(text);
  for (const line of bad)
    judgement.error('fetch-invalid', 'fetch.txt', `Not "URL LENGTH PATH": ${line}`);

  const find = createFileFinder(bag, version === '1.0');
  for (const line of lines) {
    const found = find(line.path);
    if (found.kind === 'outside' || !found.path.startsWith('data/'))
      judgement.error(
        'path-outside-bag',
        'fetch.txt',
        `fetch.txt names a place outside data/: ${line.path}`,
      );
    else promised.add(found.path);
  }
  const absent = [...promised].filter((path) => !bag.files.has(path));
  if (lines.length > 0 && absent.length === 0)
    judgement.warn(
      'fetch-present',
      'fetch.txt',
      'The bag has a fetch.txt; all that it names is there.',
    );
  return promised;
}
