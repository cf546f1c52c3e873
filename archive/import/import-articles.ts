import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportItem, ImportReport } from '../archive-types.ts';
import { readArticle } from '../article/read-article.ts';
import type { ReadContext, ReadItem, Source } from '../formats/reader.ts';
import type { ReadTable } from '../formats/table/column-mapping.ts';
import { ReadingThread } from '../formats/thread/reading-thread.ts';
import type { WalkLimits } from '../formats/walk-limits.ts';
import { breathe, isCancel, type JobOptions, type Progress } from '../job.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import { createImportPlan, type ImportPlan, type PlannedItem } from './import-plan.ts';
import { ImportTally } from './import-tally.ts';
import type { ImportTarget, ImportWrite } from './import-target.ts';
import { planItem } from './plan-item.ts';
import { ReportFiles } from './report-files.ts';
import { refusalOf, type StoredPictures, storePictures } from './store-pictures.ts';

export interface ImportOptions extends JobOptions, Pick<ReadContext, 'mapping' | 'mappings'> {
  /** Plans everything and writes nothing. */
  readonly dryRun: boolean;
  /** What a source may cost, where that differs from the usual. */
  readonly limits?: Partial<WalkLimits>;
  /**
   * New articles with nearly the text of one that the archive has, or of one before them, are
   * duplicates and stay out. false unless given.
   */
  readonly leaveOutCopies?: boolean;
  /** Items that there will be, where a dry run has counted them: for the progress. */
  readonly expected?: number;
}

/** Articles that are written together at first, so that some are there soon. */
const firstPart = 200;
/** And later: as many as a segment of the index has, so that few need merging. */
const nextParts = 1000;
/** Bytes of articles that memory holds at most. */
const partBytes = 16 * 1024 * 1024;

/**
 * Reads sources into an archive, part by part, as one change that is undone as one. While a part is
 * written the next one is read.
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
    await run.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

class ImportRun {
  readonly #name: string;
  readonly #into: ImportTarget;
  readonly #scratch: string;
  readonly #options: ImportOptions;
  readonly #plan: ImportPlan;
  readonly #tally = new ImportTally();
  readonly #files: ReportFiles;
  readonly #reading = new ReadingThread();
  #part: PlannedItem[] = [];
  #bytes = 0;
  /** Items that were read, written or not. */
  #read = 0;
  /** The part before, on its way to the disk. */
  #writing: Promise<void> = Promise.resolve();
  /** Whether a reader tells how far it is. */
  #isTold = false;
  #change: ChangeId | null = null;
  #stopped: Failure | null = null;
  /** Why the report cannot be written. */
  #lost: { readonly ok: false; readonly error: Failure } | null = null;

  constructor(name: string, into: ImportTarget, scratch: string, options: ImportOptions) {
    this.#name = name;
    this.#into = into;
    this.#scratch = scratch;
    this.#options = options;
    this.#plan = createImportPlan(options.leaveOutCopies ?? false);
    this.#files = new ReportFiles(scratch);
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  async read(source: Source): Promise<void> {
    const { signal, whileHeld, mapping, mappings, limits = {} } = this.#options;
    const walk = { scratch: this.#scratch, limits };
    const context = {
      timeZone: this.#into.timeZone,
      language: this.#into.language,
      ...(signal === undefined ? {} : { signal }),
      ...(whileHeld === undefined ? {} : { whileHeld }),
      onProgress: (progress: Progress) => this.#tellOfReader(progress),
      ...(mapping === undefined ? {} : { mapping }),
      ...(mappings === undefined ? {} : { mappings }),
      onTable: (table: ReadTable) => this.#tally.addTable(table),
    };
    try {
      signal?.throwIfAborted();
      // The first item may take a while, and who holds the import before it sees what is held.
      if (this.#read === 0) this.#tell();
      for await (const read of this.#reading.read(source, context, walk)) {
        await whileHeld?.();
        signal?.throwIfAborted();
        await this.#take(read);
        if (this.isStopped) return;
      }
    } catch (error) {
      await this.#breakOff(error);
    }
  }

  async end(): Promise<Result<ImportReport>> {
    try {
      if (!this.isStopped) await this.#writeAll();
    } catch (error) {
      await this.#breakOff(error);
    }
    await this.#into.indexed();
    if (this.#stopped !== null && this.#change === null) return { ok: false, error: this.#stopped };
    const report = this.#tally.report(this.#change, this.#stopped);
    return ok(this.#change === null ? report : await this.#keep(this.#change, report));
  }

  /** Nothing is read or lent any more. */
  close(): Promise<void> {
    return this.#reading.end();
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
  async #breakOff(error: unknown): Promise<void> {
    try {
      await this.#writing;
    } catch (other) {
      if (!isCancel(other)) throw other;
    }
    if (this.#change === null || !isCancel(error)) throw error;
    this.#stopped = { code: 'cancelled', message: 'The import was broken off.' };
  }

  /** Not of a file beside others, of which each begins anew. */
  #tellOfReader(progress: Progress): void {
    const { expected, onProgress } = this.#options;
    if (progress.total === null || (expected !== undefined && this.#read > 0)) return;
    this.#isTold = expected === undefined;
    onProgress?.(progress.step === 'reading' ? { ...progress, step: 'importing' } : progress);
  }

  #tell(item?: string): void {
    const { expected, onProgress } = this.#options;
    if (this.#isTold) return;
    const done = this.#read;
    const total = expected === undefined ? null : Math.max(expected, done);
    onProgress?.({ step: 'importing', done, total, ...(item !== undefined && { item }) });
  }

  async #take(read: ReadItem): Promise<void> {
    if (read.kind === 'left-out') {
      this.#tally.leaveOut(read.source);
      return;
    }
    if (read.kind === 'failure') {
      this.#part.push({ item: failedItem(read.source, read.error), write: null, pictures: [] });
    } else {
      const { guid } = read.article;
      if (guid !== null && this.#plan.guids.has(guid)) await this.#writeAll();
      const planned = await planItem(read.article, this.#into, this.#plan);
      this.#part.push(planned);
      this.#bytes += planned.write?.after.bytes.length ?? 0;
    }
    const most = this.#change === null ? firstPart : nextParts;
    if (this.#part.length >= most || this.#bytes >= partBytes) await this.#writePart();
    this.#read += 1;
    this.#tell(read.kind === 'failure' ? read.source : read.article.source);
    // With each turn of the loop the files of the part before get one step further.
    await breathe();
  }

  #withPlannedCopies(item: ImportItem, { id, after }: ImportWrite): ImportItem {
    const { timeZone } = this.#into;
    const at = { path: after.path, timeZone };
    const article = { ...(after.article ?? readArticle(after.bytes, at)), id };
    return { ...item, nearCopies: this.#into.nearCopiesOfPlanned(article, false) };
  }

  /** The disk holds all that was planned. */
  async #writeAll(): Promise<void> {
    await this.#writePart(this.#options.onProgress);
    await this.#writing;
  }

  /** Begins to write the part, once the one before it is written. */
  async #writePart(onProgress?: JobOptions['onProgress']): Promise<void> {
    const part = this.#part;
    this.#part = [];
    this.#bytes = 0;
    await this.#writing;
    if (this.isStopped) return;
    const writes = part.flatMap(({ write }) => write ?? []);
    if (this.#options.dryRun || writes.length === 0) {
      // Where copies stay out, what comes in has none.
      for (const { item, write } of part)
        await this.#add(
          write === null || this.#plan.leavesOutCopies
            ? item
            : this.#withPlannedCopies(item, write),
        );
      this.#forgetPictures();
      return;
    }
    this.#options.signal?.throwIfAborted();
    const pictures = await storePictures(this.#plan.pictures, this.#into, this.#options);
    this.#forgetPictures();
    const { signal } = this.#options;
    const job = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
    this.#writing = this.#write(part, pictures, job);
    // The first part begins the change of which the others are parts.
    if (this.#change === null) await this.#writing;
    // Whoever waits for it next hears of its failure.
    this.#writing.catch(() => undefined);
  }

  /** Those of the part at hand are stored, or not wanted. */
  #forgetPictures(): void {
    this.#plan.pictures.clear();
    this.#reading.forget();
  }

  async #write(
    part: readonly PlannedItem[],
    pictures: StoredPictures,
    job: JobOptions,
  ): Promise<void> {
    const complete = part.filter((item) => refusalOf(item, pictures) === null);
    const applied = await this.#into.apply(
      { source: this.#name, writes: complete.flatMap(({ write }) => write ?? []) },
      job,
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
