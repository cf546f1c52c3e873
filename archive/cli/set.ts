import { Option } from 'commander';
import type { Archive } from '../archive.ts';
import { type UpdateKind, updateKinds } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import type { Result } from '../result.ts';
import { parseAssignment } from './assignment.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import type { AddCommand } from './run.ts';

interface SetOptions extends OutputOptions {
  readonly record?: UpdateKind;
  readonly at?: string;
  readonly note?: string;
  readonly reason?: string;
}

export const addSet: AddCommand = (program, done) => {
  program
    .command('set')
    .description('correct the record of one article; quietly, unless --record says otherwise')
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
            const id = archive.find(article);
            if (id === null)
              return printFailure(options, {
                code: 'unknown-article',
                message: `There is no article ${article}.`,
                path: article,
              });
            const edits = editsOf(archive, changes, options);
            if (!edits.ok) return printFailure(options, edits.error, exitCodes.wrongUse);
            const report = await archive.edit(
              {
                target: { kind: 'ids', ids: [id] },
                edits: edits.value,
                base: null,
                reason: options.reason ?? null,
              },
              { signal },
            );
            return report.ok
              ? printChange(options, archive, report.value)
              : printFailure(options, report.error);
          }),
        );
      },
    );
};

function editsOf(
  archive: Archive,
  changes: readonly string[],
  options: SetOptions,
): Result<readonly ArticleEdit[]> {
  const edits: ArticleEdit[] = [];
  for (const change of changes) {
    const parsed = parseAssignment(change, (text) => archive.resolveDate(text));
    if (!parsed.ok) return parsed;
    edits.push(parsed.value);
  }
  if (options.record !== undefined) {
    const at = archive.resolveDate(options.at ?? 'now');
    if (!at.ok) return at;
    edits.push({
      kind: 'add-update',
      at: at.value.text,
      update: options.record,
      note: options.note ?? null,
    });
  }
  if (edits.length === 0)
    return {
      ok: false,
      error: { code: 'invalid-value', message: 'Nothing to set: give key=value or --record.' },
    };
  return { ok: true, value: edits };
}
