import type { Archive, ArticleVersion, ChangeSummary } from '../archive-types.ts';
import { type ArticleId, articleIdSchema } from '../article/article.ts';
import { ok, type Result } from '../result.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { type ExitCode, exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';
import { wholeNumber } from './whole-number.ts';

interface HistoryOptions extends OutputOptions {
  readonly field?: string;
  readonly limit: number;
  readonly pruneBefore?: string;
  readonly dryRun?: boolean;
}

export const defineHistory: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[article]', 'its id or its path in the folder')
    .option('--field <name>', 'the values that one field of the article has had')
    .option('--limit <n>', 'how many changes of the archive to list', wholeNumber, 50)
    .option('--prune-before <date>', 'remove the versions of changes made before a date, for good')
    .option('--dry-run', 'say what pruning would remove, and remove nothing')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, article: string | undefined, options: HistoryOptions) => {
      const wrong = whyWrong(article, options);
      if (wrong !== null) {
        const error = { code: 'wrong-use', message: wrong } as const;
        done(printFailure(options, error, exitCodes.wrongUse));
        return;
      }
      const { pruneBefore } = options;
      const isChange = pruneBefore !== undefined && options.dryRun !== true;
      const open = { access: isChange ? 'write' : 'read' } as const;
      done(
        await withArchive(folder, options, open, (archive, signal) => {
          if (pruneBefore !== undefined) return prune(archive, pruneBefore, options, signal);
          return article === undefined
            ? printChanges(archive, options)
            : printArticle(archive, article, options);
        }),
      );
    });
};

function whyWrong(
  article: string | undefined,
  { field, pruneBefore, dryRun }: HistoryOptions,
): string | null {
  if (article === undefined && field !== undefined) return '--field needs an article.';
  if (article !== undefined && pruneBefore !== undefined)
    return '--prune-before is for the whole archive.';
  return dryRun === true && pruneBefore === undefined ? '--dry-run needs --prune-before.' : null;
}

async function prune(
  archive: Archive,
  before: string,
  options: HistoryOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const job = { signal, onProgress: progressLine() };
  const pruned = await archive.pruneHistory({ before, dryRun }, job);
  if (!pruned.ok) {
    const isWrong = pruned.error.code === 'invalid-date';
    return printFailure(options, pruned.error, isWrong ? exitCodes.wrongUse : undefined);
  }
  const { changes, versions, bytes } = pruned.value;
  print(options, { before, dryRun, ...pruned.value }, () => [
    `${versions} versions of ${changes} changes, ${bytes} bytes, ${dryRun ? 'would be' : 'were'} removed`,
  ]);
  return exitCodes.done;
}

async function printChanges(archive: Archive, options: HistoryOptions): Promise<ExitCode> {
  const all = archive.changes();
  const changes = all.slice(0, options.limit);
  print(options, { total: all.length, changes }, () => changes.map(lineOfChange));
  return exitCodes.done;
}

async function printArticle(
  archive: Archive,
  article: string,
  options: HistoryOptions,
): Promise<ExitCode> {
  const id = await withHistory(archive, article);
  if (!id.ok) return printFailure(options, id.error);
  const { field } = options;
  if (field === undefined) {
    const versions = await archive.history(id.value);
    print(options, { id: id.value, versions }, () => versions.map(lineOfVersion));
    return exitCodes.done;
  }
  const values = await archive.fieldHistory(id.value, field);
  print(options, { id: id.value, field, values }, () =>
    values.map(({ value, madeBy }) => `${madeBy === null ? '?' : whenOf(madeBy)}  ${value}`),
  );
  return exitCodes.done;
}

/** An article in the trash has a history, too. */
async function withHistory(archive: Archive, given: string): Promise<Result<ArticleId>> {
  const found = findArticle(archive, given);
  if (found.ok) return found;
  const id = articleIdSchema.safeParse(given.toUpperCase());
  return id.success && (await archive.history(id.data)).length > 0 ? ok(id.data) : found;
}

function lineOfChange({ id, at, action, reason, count }: ChangeSummary): string {
  return [`${id}  ${at}  ${action.kind}  ${count} articles`, reason].filter(Boolean).join('  ');
}

function lineOfVersion(version: ArticleVersion): string {
  const fields = version.fields?.join(', ') ?? 'fields unknown';
  if (version.kind === 'outside') return `${whenOf(version)}  by another program  ${fields}`;
  const { id, at, action, reason } = version;
  return [`${id}  ${at}  ${action.kind}`, fields, reason].filter(Boolean).join('  ');
}

function whenOf(version: ArticleVersion): string {
  if (version.kind === 'change') return version.at;
  return `after ${version.since.at}${version.until === null ? '' : `, before ${version.until.at}`}`;
}
