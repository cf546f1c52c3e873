import { type Article, articlePathSchema } from '../../archive/article/article.ts';
import { readArticle } from '../../archive/article/read-article.ts';
import type { ImportedArticle } from '../../archive/formats/reader.ts';
import { readEverything } from '../support/read-everything.ts';
import { type ConformanceRow, conformanceRow, type Miss } from './table.ts';

/** Counts values that are as expected; what is not must be among the known misses. */
export class Judge {
  readonly #kind: string;
  readonly #known: readonly Miss[];
  readonly #misses: Miss[] = [];
  #files = 0;
  #expected = 0;
  #right = 0;
  #errors = 0;

  /** @param known Misses that are understood; `file` and `field` say which, `*` any. */
  constructor(kind: string, known: readonly Miss[] = []) {
    this.#kind = kind;
    this.#known = known;
  }

  file(): void {
    this.#files += 1;
  }

  refused(): void {
    this.#errors += 1;
  }

  expect(file: string, field: string, isRight: boolean, found: unknown, wanted: unknown): void {
    this.#expected += 1;
    if (isRight) this.#right += 1;
    else {
      const known = this.#known.find((miss) => miss.file === file && miss.field === field);
      const why =
        known?.why ?? `UNEXPLAINED: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`;
      this.#misses.push({ file, field, why });
    }
  }

  /** Prints the row; the misses that nobody has explained, and the explanations that nothing needs. */
  async settle(): Promise<readonly string[]> {
    const row: ConformanceRow = {
      files: this.#files,
      expected: this.#expected,
      right: this.#right,
      errors: this.#errors,
      misses: this.#misses,
    };
    await conformanceRow(this.#kind, row);
    const unexplained = this.#misses.filter(({ why }) => why.startsWith('UNEXPLAINED'));
    const idle = this.#known.filter(
      ({ file, field }) => !this.#misses.some((miss) => miss.file === file && miss.field === field),
    );
    return [
      ...unexplained.map(({ file, field, why }) => `${file} ${field}: ${why}`),
      ...idle.map(({ file, field }) => `${file} ${field} is right and is still called a miss`),
    ];
  }
}

export interface ReadStory {
  readonly imported: ImportedArticle;
  readonly article: Article;
}

/** The stories in a file or folder, and how many failures beside them. */
export async function storiesOf(
  path: string,
  root?: string,
): Promise<{ readonly stories: readonly ReadStory[]; readonly failures: readonly string[] }> {
  const source = { kind: 'path', path, ...(root === undefined ? {} : { root }) } as const;
  const items = await readEverything(source, { timeZone: 'UTC' });
  const stories = items.flatMap((item) => {
    if (item.kind !== 'article') return [];
    const at = articlePathSchema.parse(item.article.path ?? 'story.md');
    const article = readArticle(item.article.file, { path: at, timeZone: 'UTC' });
    return [{ imported: item.article, article }];
  });
  const failures = items.flatMap((item) => (item.kind === 'failure' ? [item.error.code] : []));
  return { stories, failures };
}

/** Texts that say the same: no marks of Markdown, one kind of blank, quote and dash. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/!\[((?:[^\]\\]|\\.)*)\]\((?:<[^>]*>|[^()\s]*)\)/g, ' ')
    .replaceAll(/\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)\)/g, ' ')
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”«»]/g, '"')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
