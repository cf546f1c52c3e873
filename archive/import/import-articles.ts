import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportItem, ImportReport } from '../archive-types.ts';
import { readSource } from '../formats/read-source.ts';
import type { Source } from '../formats/reader.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { createImportPlan, type ImportPlan, type PlannedItem } from './import-plan.ts';
import type { ImportTarget } from './import-target.ts';
import { planItem } from './plan-item.ts';

/**
 * Reads sources into an archive, as one change that is undone as one.
 *
 * A source or an article that cannot be read is reported as failed and the rest goes on. What the
 * archive has already (the same id with the same bytes, the same guid, the same text under another
 * id) is left as it is and reported. A dry run plans everything and writes nothing.
 *
 * Fails with `empty-source` when there are no sources, and as the archive's own writing does.
 * Throws the signal's reason when it is aborted while reading; then nothing has been written.
 */
export async function importArticles(
  sources: readonly Source[],
  into: ImportTarget,
  options: { readonly dryRun: boolean } & JobOptions,
): Promise<Result<ImportReport>> {
  const [first] = sources;
  if (first === undefined) return fail('empty-source', 'There is nothing to import.');
  const scratch = await mkdtemp(join(tmpdir(), 'newsroom-import-'));
  try {
    return await importInto(first, sources, into, scratch, options);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function importInto(
  first: Source,
  sources: readonly Source[],
  into: ImportTarget,
  scratch: string,
  options: { readonly dryRun: boolean } & JobOptions,
): Promise<Result<ImportReport>> {
  const plan = createImportPlan();
  for (const source of sources) await planSource(source, into, plan, scratch, options);
  const writes = plan.items.flatMap(({ write }) => write ?? []);
  if (options.dryRun || writes.length === 0) {
    return ok(
      reportOf(
        null,
        plan.items.map(({ item }) => item),
      ),
    );
  }
  options.signal?.throwIfAborted();
  const pictures = await storePictures(plan, into, options);
  const complete = plan.items.filter((item) => refusalOf(item, pictures) === null);
  const applied = await into.apply(
    { source: nameOf(first), writes: complete.flatMap(({ write }) => write ?? []) },
    options,
  );
  if (!applied.ok) return applied;
  const failed = new Map(applied.value.failed.map(({ id, error }) => [id, error]));
  const changed = new Set(applied.value.changed);
  const items = plan.items.map((planned) => settle(planned, { failed, changed }, pictures));
  return ok(reportOf(applied.value.change, items));
}

async function planSource(
  source: Source,
  into: ImportTarget,
  plan: ImportPlan,
  scratch: string,
  { signal, onProgress }: JobOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const context = {
    timeZone: into.timeZone,
    language: into.language,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  for await (const read of readSource(source, context, { scratch })) {
    signal?.throwIfAborted();
    if (read.kind === 'left-out') continue;
    plan.items.push(
      read.kind === 'failure'
        ? { item: failedItem(read.source, read.error), write: null, pictures: [] }
        : await planItem(read.article, into, plan),
    );
    const item = read.kind === 'failure' ? read.source : read.article.source;
    onProgress?.({ step: 'importing', done: plan.items.length, total: null, item });
    if (plan.items.length % 16 === 0) await breathe();
  }
}

interface StoredPictures {
  /** What the source could not give, by path: the article comes without it. */
  readonly lost: ReadonlyMap<string, Failure>;
  /** What the archive could not take: the article waits until it can, and comes with the next import. */
  readonly refused: ReadonlyMap<string, Failure>;
}

/** Pictures go first: an article in the archive never names a picture that is still to come. */
async function storePictures(
  plan: ImportPlan,
  into: ImportTarget,
  { signal }: JobOptions,
): Promise<StoredPictures> {
  const lost = new Map<string, Failure>();
  const refused = new Map<string, Failure>();
  for (const [path, { media }] of plan.pictures) {
    signal?.throwIfAborted();
    const lent = await media.withFile(async (file) => ok(await into.storeMedia(path, file)));
    // A picture out of a zip is unpacked first, which takes room as well.
    if (!lent.ok) (lent.error.code === 'disk-full' ? refused : lost).set(path, lent.error);
    else if (!lent.value.ok) refused.set(path, lent.value.error);
  }
  return { lost, refused };
}

function refusalOf({ pictures }: PlannedItem, { refused }: StoredPictures): Failure | null {
  const first = pictures.find((path) => refused.has(path));
  return first === undefined ? null : (refused.get(first) ?? null);
}

/**
 * What was planned, as it came to be: an article or a picture of it may have failed on disk. One
 * that was written and could not be made durable keeps its outcome beside the error.
 */
function settle(
  planned: PlannedItem,
  {
    failed,
    changed,
  }: { readonly failed: ReadonlyMap<string, Failure>; readonly changed: ReadonlySet<string> },
  pictures: StoredPictures,
): ImportItem {
  const { item, write } = planned;
  if (write === null) return item;
  const refusal = refusalOf(planned, pictures);
  if (refusal !== null) return { ...item, outcome: 'failed', error: refusal };
  const error = failed.get(write.id) ?? null;
  if (error !== null && !changed.has(write.id)) return { ...item, outcome: 'failed', error };
  const warnings = planned.pictures.flatMap((path) => {
    const why = pictures.lost.get(path);
    return why === undefined
      ? []
      : [{ code: 'picture-missing', field: 'images', message: why.message } as const];
  });
  return { ...item, error, warnings: [...item.warnings, ...warnings] };
}

function failedItem(source: string, error: Failure): ImportItem {
  return {
    source,
    outcome: 'failed',
    id: null,
    path: null,
    headline: null,
    contents: null,
    warnings: [],
    error,
  };
}

function reportOf(change: ImportReport['change'], items: readonly ImportItem[]): ImportReport {
  const count = (outcome: ImportItem['outcome']) =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    change,
    total: items.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    duplicate: count('duplicate'),
    failed: count('failed'),
    items,
  };
}

function nameOf(source: Source): string {
  if (source.kind === 'text') return source.name;
  const parts = source.path.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? source.path;
}
