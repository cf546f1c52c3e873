import { Argument } from 'commander';
import type { NameField } from '../archive-types.ts';
import { aliasFields } from '../store/aliases.ts';
import { withArchive } from './open.ts';
import { type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineMergeNames: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .addArgument(new Argument('<field>').choices(aliasFields))
    .argument('<into>', 'the name that stays')
    .argument('<names...>', 'names that become it, and its aliases')
    .option('--json', 'print one JSON document')
    .action(
      async (
        folder: string,
        field: NameField,
        into: string,
        from: readonly string[],
        options: OutputOptions,
      ) => {
        done(
          await withArchive(folder, options, { access: 'write' }, async (archive, signal) => {
            const job = { signal, onProgress: progressLine() };
            const report = await archive.mergeNames({ field, from, into }, job);
            return report.ok
              ? printChange(options, report.value)
              : printFailure(options, report.error);
          }),
        );
      },
    );
};
