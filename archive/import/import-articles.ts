import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportItem, ImportReport } from '../archive-types.ts';
import { readArticle } from '../article/read-article.ts';
import { readSource } from '../formats/read-source.ts';
import type { ReadContext, ReadItem, Source } from '../formats/reader.ts';
import type { ReadTable } from '../formats/table/column-mapping.ts';
import type { WalkLimits } from '../formats/walk-limits.ts';
import { breathe, isCancel, type JobOptions } from '../job.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import { createImportPlan, type PlannedItem } from './import-plan.ts';
import { ImportTally } from './import-tally.ts';
import type { ImportTarget, ImportWrite } from './import-target.ts';
import { planItem } from './plan-item.ts';
import { ReportFiles } from './report-files.ts';
import { refusalOf, storePictures } from './store-pictures.ts';

export interface ImportOptions extends JobOptions, Pick<ReadContext, 'mapping' | 'mappings'> {
  /** Plans everything and writes nothing. */
  readonly dryRun: boolean;
  /** What a source may cost, where that differs from the usual. */
  readonly limits?: Partial<WalkLimits>;
}

/** Articles that are written together at first, so that some are there soon. */
const firstPart = 200;
/** And later: as many as a segment of the index has, so that few need merging. */
const nextParts = 1000;
/** Bytes of articles that memory holds at most. */
const partBytes = 16 * 1024 * 1024;

/**
 * Reads sources into an archive, part by part, as one change that is undone as one.
 *
 * A source or an article that cannot be read is reported as failed and the rest goes on. What the
 * archive has already (the same id with the same bytes, the same guid, the same text under another
 * id) is left as it is and reported. A dry run plans everything and writes nothing.
 *
 * An import that is broken off after something was written says so in its report (`stopped`); what
 * came in is whole, and importing again goes on from there. Fails with `empty-source` when there
 * are no sources, and as the archive's own writing does before anything was written; then an abort
 * throws the signal's reason.
 */
export async function importArticles(
  sources: readonly Source[],
  into: ImportTarget,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const [first] = sources;
  if (first === undefined) return fail('empty-source', 'There is nothing to import.');
  const scratch = await mkdtemp(join(tmpdir(), 'newsroom-import-'));
  const run = new ImportRun(nameOf(first), into, scratch, options);
  try {
    for (const source of sources) if (!run.isStopped) await run.read(source);
    return await run.end();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

class ImportRun {
  readonly #name: string;
  readonly #into: ImportTarget;
  readonly #scratch: string;
  readonly #options: ImportOptions;
  readonly #plan = createImportPlan();
  readonly #tally = new ImportTally();
  readonly #files: ReportFiles;
  #part: PlannedItem[] = [];
  #bytes = 0;
  #change: ChangeId | null = null;
  #stopped: Failure | null = null;
  /** Why the report cannot be written. */
  #lost: { readonly ok: false; readonly error: Failure } | null = null;

  constructor(name: string, into: ImportTarget, scratch: string, options: ImportOptions) {
    this.#name = name;
    this.#into = into;
    this.#scratch = scratch;
    this.#options = options;
    this.#files = new ReportFiles(scratch);
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  async read(source: Source): Promise<void> {
    const { signal, onProgress, mapping, mappings, limits = {} } = this.#options;
    const walk = { scratch: this.#scratch, limits };
    const context = {
      timeZone: this.#into.timeZone,
      language: this.#into.language,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(mapping === undefined ? {} : { mapping }),
      ...(mappings === undefined ? {} : { mappings }),
      onTable: (table: ReadTable) => this.#tally.addTable(table),
    };
    try {
      signal?.throwIfAborted();
      for await (const read of readSource(source, context, walk)) {
        signal?.throwIfAborted();
        await this.#take(read);
        if (this.isStopped) return;
      }
    } catch (error) {
      this.#breakOff(error);
    }
  }

  async end(): Promise<Result<ImportReport>> {
    try {
      if (!this.isStopped) await this.#writePart();
    } catch (error) {
      this.#breakOff(error);
    }
    if (this.#stopped !== null && this.#change === null) return { ok: false, error: this.#stopped };
    const report = this.#tally.report(this.#change, this.#stopped);
    return ok(this.#change === null ? report : await this.#keep(this.#change, report));
  }

  /** The articles are there whether their report can be kept or not. */
  async #keep(change: ChangeId, report: ImportReport): Promise<ImportReport> {
    const at = new Date(this.#into.now()).toISOString();
    const written = this.#lost ?? (await this.#files.end(report, this.#name, at));
    const kept = written.ok ? await this.#into.keepReport(change, written.value) : written;
    return { ...report, report: kept.ok ? kept.value : null };
  }

  async #add(item: ImportItem): Promise<void> {
    this.#tally.add(item);
    if (this.#lost !== null || this.#options.dryRun) return;
    const added = await this.#files.add(item);
    if (!added.ok) this.#lost = added;
  }

  /** What came in before stays, as a part of the whole. */
  #breakOff(error: unknown): void {
    if (this.#change === null || !isCancel(error)) throw error;
    this.#stopped = { code: 'cancelled', message: 'The import was broken off.' };
  }

  async #take(read: ReadItem): Promise<void> {
    const { onProgress } = this.#options;
    if (read.kind === 'left-out') {
      this.#tally.leaveOut(read.source);
      return;
    }
    if (read.kind === 'failure') {
      this.#part.push({ item: failedItem(read.source, read.error), write: null, pictures: [] });
    } else {
      const { guid } = read.article;
      if (guid !== null && this.#plan.guids.has(guid)) await this.#writePart();
      const planned = await planItem(read.article, this.#into, this.#plan);
      this.#part.push(planned);
      this.#bytes += planned.write?.after.bytes.length ?? 0;
    }
    const most = this.#change === null ? firstPart : nextParts;
    if (this.#part.length >= most || this.#bytes >= partBytes) await this.#writePart();
    const done = this.#tally.count + this.#part.length;
    const item = read.kind === 'failure' ? read.source : read.article.source;
    onProgress?.({ step: 'importing', done, total: null, item });
    if (done % 16 === 0) await breathe();
  }

  #withPlannedCopies(item: ImportItem, { id, after }: ImportWrite): ImportItem {
    const { timeZone } = this.#into;
    const article = { ...readArticle(after.bytes, { path: after.path, timeZone }), id };
    return { ...item, nearCopies: this.#into.nearCopiesOfPlanned(article) };
  }

  async #writePart(): Promise<void> {
    const part = this.#part;
    this.#part = [];
    this.#bytes = 0;
    const writes = part.flatMap(({ write }) => write ?? []);
    if (this.#options.dryRun || writes.length === 0) {
      for (const { item, write } of part)
        await this.#add(write === null ? item : this.#withPlannedCopies(item, write));
      this.#plan.pictures.clear();
      return;
    }
    this.#options.signal?.throwIfAborted();
    const pictures = await storePictures(this.#plan.pictures, this.#into, this.#options);
    this.#plan.pictures.clear();
    const complete = part.filter((item) => refusalOf(item, pictures) === null);
    const applied = await this.#into.apply(
      { source: this.#name, writes: complete.flatMap(({ write }) => write ?? []) },
      this.#options,
    );
    if (!applied.ok) {
      this.#stopped = applied.error;
      for (const { item, write } of part)
        await this.#add(write === null ? item : asFailed(item, applied.error));
      return;
    }
    this.#change ??= applied.value.change;
    const failed = new Map(applied.value.failed.map(({ id, error }) => [id, error]));
    const changed = new Set<string>(applied.value.changed);
    // As in a dry run, an article is a copy of those that came before it.
    const later = new Set(applied.value.changed);
    for (const planned of part) {
      const { item, write } = planned;
      if (write !== null) later.delete(write.id);
      const error = write === null ? null : (failed.get(write.id) ?? null);
      const refusal = refusalOf(planned, pictures);
      if (write === null) await this.#add(item);
      else if (refusal !== null) await this.#add(asFailed(item, refusal));
      // One that was written and could not be made durable keeps its outcome beside the error.
      else if (error !== null && !changed.has(write.id)) await this.#add(asFailed(item, error));
      else
        await this.#add({
          ...item,
          error,
          nearCopies: this.#into.nearCopies(write.id, later),
          warnings: [...item.warnings, ...pictures.warn(planned)],
        });
    }
  }
}

function asFailed(item: ImportItem, error: Failure): ImportItem {
  return { ...item, outcome: 'failed', error };
}

function failedItem(source: string, error: Failure): ImportItem {
  return {
    source,
    format: null,
    outcome: 'failed',
    id: null,
    path: null,
    headline: null,
    contents: null,
    warnings: [],
    fields: [],
    differences: [],
    conflicts: [],
    nearCopies: [],
    error,
  };
}

function nameOf(source: Source): string {
  if (source.kind === 'text') return source.name;
  const parts = source.path.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? source.path;
}
