import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ImportProof, ProvedArticle } from '../archive-types.ts';
import { type ArticleId, articleIdSchema, articlePathSchema } from '../article/article.ts';
import type { FieldDifference } from '../article/compare-articles.ts';
import { readArticle } from '../article/read-article.ts';
import { readers } from '../formats/readers.ts';
import { type StoredArticle, writerOf } from '../formats/writers.ts';
import { proveArticle } from '../import/prove-article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import { ownFolder } from '../store/paths.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import type { Session } from './session.ts';

/** Articles that a proof names. */
const mostArticles = 500;

/**
 * Writes each article that an import brought in as its source's format has it, reads that, and
 * compares. Throws the signal's reason. Nothing in the archive changes.
 */
export async function proveImport(
  session: Session,
  change: ChangeId,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<ImportProof>> {
  const items = await broughtIn(session, change);
  if (!items.ok) return items;
  const proof = new ProofTally();
  const scratch = await mkdtemp(join(tmpdir(), 'newsroom-proof-'));
  try {
    for (const [done, item] of items.value.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ step: 'proving', done, total: items.value.length });
      await proveOne(session, item, scratch, proof, signal);
      if (done % 16 === 15) await breathe();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return ok(proof.result());
}

async function proveOne(
  session: Session,
  item: BroughtIn,
  scratch: string,
  proof: ProofTally,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { format } = item;
  const writer = writerOf(format);
  const reader = readers.find((each) => each.format === format);
  if (writer === null || reader === undefined) return proof.unwritable(format);
  const stored = await storedArticle(session, item);
  if (stored === null) return proof.gone();
  const { name, timeZone, language } = session.file;
  const context = {
    ...{ name, timeZone, language, now: new Date(session.now()), site: null },
    ...(signal === undefined ? {} : { signal }),
  };
  const { id, headline } = stored.article;
  const proved = await proveArticle(stored, { writer, reader }, scratch, context);
  const of = { id, headline, format };
  if (!proved.ok) proof.add({ ...of, differences: [], error: proved.error });
  else proof.add({ ...of, differences: proved.value, error: null });
}

/** An article that had no id of its own may have been given one since. */
async function storedArticle(
  session: Session,
  { id, path }: BroughtIn,
): Promise<StoredArticle | null> {
  const known = session.catalogue.get(id) ?? session.catalogue.byPath(path);
  const file = known && (await readArticleFile(session.folder, known.path));
  if (known === null || !file?.ok) return null;
  const at = { path: known.path, timeZone: session.file.timeZone };
  return { article: readArticle(file.value.bytes, at), file: file.value.bytes };
}

const itemSchema = z.object({
  outcome: z.enum(['created', 'updated']),
  id: articleIdSchema,
  path: articlePathSchema,
  format: z.string(),
});
type BroughtIn = Pick<z.infer<typeof itemSchema>, 'id' | 'path' | 'format'>;

/** From the report of the import, one item to a line. An article that came more than once counts once. */
async function broughtIn(
  session: Session,
  change: ChangeId,
): Promise<Result<readonly BroughtIn[]>> {
  const path = `${ownFolder}/imports/${change}.json`;
  const items = new Map<ArticleId, BroughtIn>();
  try {
    const lines = createInterface({
      input: createReadStream(join(session.folder, path)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      const item = itemIn(line);
      if (item !== null) items.set(item.id, item);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, path) };
  }
  return ok([...items.values()]);
}

/** null for the first and last lines, and for what did not come in. */
function itemIn(line: string): BroughtIn | null {
  const text = line.replace(/,$/, '');
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  try {
    const item = itemSchema.safeParse(JSON.parse(text));
    return item.success ? item.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

class ProofTally {
  readonly #unwritable = new Map<string, number>();
  readonly #fields = new Map<string, number>();
  readonly #articles: ProvedArticle[] = [];
  #equal = 0;
  #differing = 0;
  #failed = 0;
  #gone = 0;

  unwritable(format: string): void {
    this.#unwritable.set(format, (this.#unwritable.get(format) ?? 0) + 1);
  }

  gone(): void {
    this.#gone += 1;
  }

  add(article: ProvedArticle): void {
    if (article.error !== null) this.#failed += 1;
    else if (article.differences.length > 0) this.#differing += 1;
    else {
      this.#equal += 1;
      return;
    }
    for (const field of new Set(article.differences.map(fieldOf)))
      this.#fields.set(field, (this.#fields.get(field) ?? 0) + 1);
    if (this.#articles.length < mostArticles) this.#articles.push(article);
  }

  result(): ImportProof {
    return {
      equal: this.#equal,
      differing: this.#differing,
      failed: this.#failed,
      gone: this.#gone,
      unwritable: [...this.#unwritable].map(([format, count]) => ({ format, count })),
      fields: [...this.#fields]
        .map(([field, count]) => ({ field, count }))
        .sort((left, right) => right.count - left.count || (left.field < right.field ? -1 : 1)),
      articles: this.#articles,
    };
  }
}

function fieldOf({ field }: FieldDifference): string {
  return field.replace(/\.\d+(?=\.)/, '');
}
