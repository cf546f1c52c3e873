import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '../bundle/html.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { pageAddress } from './page-address.ts';
import { pageFile, readPrint } from './print-folder.ts';
import { printPage } from './print-page.ts';
import type { PrintWords } from './print-words.ts';
import { readStarts } from './read-starts.ts';

/**
 * The page of contents, as part 0, when all parts have been set: only then are the numbers of the
 * pages known. Stories begin on page 1; the contents are numbered apart from them, as in a book.
 */
export async function writeContents(folder: string, words: PrintWords): Promise<Result<null>> {
  const print = await readPrint(folder);
  if (!print.ok) return print;
  const starts = await readStarts(folder, print.value);
  if (!starts.ok) return starts;
  const { title, note, parts } = print.value;
  const entries = parts.flat();
  const rows = entries.map(({ headline, about }, at) => {
    const page = starts.value[at] ?? 0;
    const small =
      about.length === 0
        ? ''
        : `<small dir="${words.direction}">${about.map((text) => `<bdi>${escapeHtml(text)}</bdi>`).join(' · ')}</small>`;
    return `<li><a href="${pageAddress(page)}"><span class="title" dir="auto">${escapeHtml(headline)}${small}</span><span class="page">${page + 1}</span></a></li>\n`;
  });
  const content = `<main class="contents">
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(words.stories(entries.length))}</p>
${note === null ? '' : `<p class="note" dir="auto">${escapeHtml(note)}</p>\n`}<h2>${escapeHtml(words.label('contents'))}</h2>
<ol>
${rows.join('')}</ol>
</main>
`;
  try {
    await writeFile(join(folder, pageFile(0)), printPage(title, content, words));
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, title) };
  }
}
