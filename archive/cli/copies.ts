import { Option } from 'commander';
import type { Archive } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { ok, type Result } from '../result.ts';
import { everything, type Filter } from '../search/query.ts';
import type { CopyVerdict } from '../store/judged-copies.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

interface CopiesOptions extends OutputOptions {
  readonly different?: boolean;
  readonly keep?: boolean;
  readonly askAgain?: boolean;
  readonly judged?: boolean;
}

export const defineCopies: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[articles...]', 'ids or paths in the folder: two or more that are judged')
    .addOption(
      new Option('--different', 'they are different stories').conflicts(['keep', 'askAgain']),
    )
    .addOption(new Option('--keep', 'they are copies, and all stay').conflicts('askAgain'))
    .addOption(new Option('--ask-again', 'take back what was decided of them'))
    .addOption(new Option('--judged', 'list what was decided').conflicts(['different', 'keep']))
    .option('--json', 'print one JSON document: { groups } or { judged }')
    .action(async (folder: string, given: readonly string[], options: CopiesOptions) => {
      const verdict = verdictOf(options);
      if (verdict === undefined ? given.length > 0 : given.length < 2)
        return done(printFailure(options, wrongUse, exitCodes.wrongUse));
      const access = verdict === undefined ? 'read' : 'write';
      done(
        await withArchive(folder, options, { access }, async (archive) => {
          if (verdict !== undefined) {
            const judged = await judge(archive, given, verdict);
            if (!judged.ok) return printFailure(options, judged.error);
          }
          if (options.judged === true || verdict !== undefined) printJudged(archive, options);
          else printGroups(archive, options);
          return exitCodes.done;
        }),
      );
    });
};

const wrongUse = {
  code: 'wrong-use',
  message: 'Give two articles or more with --different, --keep or --ask-again; none to list.',
} as const;

/** null takes a verdict back; undefined: nothing is to be decided. */
function verdictOf({ different, keep, askAgain }: CopiesOptions): CopyVerdict | null | undefined {
  if (different === true) return 'different';
  if (keep === true) return 'kept';
  return askAgain === true ? null : undefined;
}

async function judge(
  archive: Archive,
  given: readonly string[],
  verdict: CopyVerdict | null,
): Promise<Result<null>> {
  const ids: ArticleId[] = [];
  for (const each of given) {
    const found = findArticle(archive, each);
    if (!found.ok) return found;
    ids.push(found.value);
  }
  const judged = await archive.judgeCopies(ids, verdict);
  return judged.ok ? ok(null) : judged;
}

function printJudged(archive: Archive, options: CopiesOptions): void {
  const judged = archive.judgedCopies();
  print(options, { judged }, () =>
    judged.map(({ articles, verdict }) =>
      [verdict.padEnd(9), ...articles.map((id) => nameOf(archive, id))].join('  '),
    ),
  );
}

function printGroups(archive: Archive, options: CopiesOptions): void {
  const groups = groupsOf(archive);
  print(options, { groups }, () =>
    groups.flatMap((group, at) => [
      ...(at > 0 ? [''] : []),
      ...group.map((id) => nameOf(archive, id)),
    ]),
  );
}

/** Articles that are near-copies of one another, directly or by others, as far as nobody has judged them. */
function groupsOf(archive: Archive): readonly (readonly ArticleId[])[] {
  const filter: Filter = { field: 'finding', values: ['near-copy'], exclude: false };
  const left = new Set(archive.ids({ ...everything, filters: [filter] }));
  const groups: ArticleId[][] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const id of group)
      for (const { id: other, verdict } of archive.nearCopies(id))
        if (verdict === null && left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}

function nameOf(archive: Archive, id: ArticleId): string {
  const [summary] = archive.summaries([id]);
  return [id, summary?.path ?? '', summary?.headline ?? ''].join('  ').trimEnd();
}
