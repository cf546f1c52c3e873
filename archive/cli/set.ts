import { Option } from 'commander';
import type { Archive } from '../archive-types.ts';
import { type Article, type UpdateKind, updateKinds } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Assignment, parseAssignment } from './assignment.ts';
import { editsOf } from './edits-of.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import type { DefineCommand } from './subcommands.ts';

interface SetOptions extends OutputOptions {
  readonly record?: UpdateKind;
  readonly at?: string;
  readonly note?: string;
  readonly reason?: string;
}

export const defineSet: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<article>', 'its id or its path in the folder')
    .argument(
      '[changes...]',
      'key=value: headline= section= published="yesterday 14:30" tags=a,b images.0.credit=EPA …; nothing after = removes',
    )
    .addOption(
      new Option('--record <kind>', 'also record an update time of this kind').choices(updateKinds),
    )
    .option('--at <time>', 'when the recorded update was made (default: now)')
    .option('--note <text>', 'what the recorded update says')
    .option('--reason <text>', 'why, for the history')
    .option('--json', 'print one JSON document')
    .action(
      async (folder: string, article: string, changes: readonly string[], options: SetOptions) => {
        done(
          await withArchive(folder, options, { access: 'write' }, async (archive, signal) => {
            const id = findArticle(archive, article);
            if (!id.ok) return printFailure(options, id.error);
            const opened = await archive.article(id.value, null);
            if (!opened.ok) return printFailure(options, opened.error);
            const edits = await allEdits(archive, opened.value.article, changes, options);
            if (!edits.ok) return printFailure(options, edits.error, exitCodes.wrongUse);
            const report = await archive.edit(
              {
                target: { kind: 'ids', ids: [id.value] },
                edits: edits.value,
                base: null,
                reason: options.reason ?? null,
              },
              { signal },
            );
            return report.ok
              ? printChange(options, report.value)
              : printFailure(options, report.error);
          }),
        );
      },
    );
};

async function allEdits(
  archive: Archive,
  article: Article,
  changes: readonly string[],
  { record, at, note }: SetOptions,
): Promise<Result<readonly ArticleEdit[]>> {
  if (record === undefined && (at !== undefined || note !== undefined))
    return fail('invalid-value', '--at and --note say more of what --record records.');
  if (record === undefined && changes.length === 0)
    return fail('invalid-value', 'Nothing to set: give key=value or --record.');
  const assignments: Assignment[] = [];
  for (const change of changes) {
    const assignment = parseAssignment(change);
    if (!assignment.ok) return assignment;
    assignments.push(assignment.value);
  }
  const edits = await editsOf(article, assignments, (text) => archive.resolveDate(text));
  if (!edits.ok || record === undefined) return edits;
  const date = await archive.resolveDate(at ?? 'now');
  if (!date.ok) return date;
  return ok([
    ...edits.value,
    { kind: 'add-update', at: date.value.text, update: record, note: note ?? null },
  ]);
}
