import { changeIdSchema } from '../store/change.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import type { DefineCommand } from './subcommands.ts';

interface RestoreOptions extends OutputOptions {
  readonly field?: string;
  readonly reason?: string;
}

export const defineRestore: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<article>', 'its id or its path in the folder')
    .argument('<change>', 'the id of the change before which the article was right')
    .option('--field <name>', 'bring back this field only')
    .option('--reason <text>', 'why, for the history')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, article: string, given: string, options: RestoreOptions) => {
      const change = changeIdSchema.safeParse(given.toUpperCase());
      if (!change.success) {
        const message = `"${given}" is not the id of a change.`;
        done(printFailure(options, { code: 'invalid-value', message }, exitCodes.wrongUse));
        return;
      }
      const { field, reason = null } = options;
      done(
        await withArchive(folder, options, { access: 'write' }, async (archive) => {
          const id = findArticle(archive, article);
          if (!id.ok) return printFailure(options, id.error);
          const report =
            field === undefined
              ? await archive.restoreVersion(id.value, change.data, reason)
              : await archive.restoreField(id.value, change.data, field, reason);
          if (report.ok) return printChange(options, report.value);
          const isWrong = report.error.code === 'unknown-field';
          return printFailure(options, report.error, isWrong ? exitCodes.wrongUse : undefined);
        }),
      );
    });
};
