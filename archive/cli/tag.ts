import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import type { AddCommand } from './run.ts';
import { queryOf } from './search.ts';

export const addTag: AddCommand = (program, done) => {
  program
    .command('tag')
    .description('add and remove tags on every article that a query finds, as one change')
    .argument('<folder>')
    .argument('<query>', 'as for search; id:… for one article')
    .argument(
      '<changes...>',
      '+tag adds, -tag removes; quote tags of several words: "+sea defences"',
    )
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .helpOption('--help')
    .action(
      async (folder: string, text: string, changes: readonly string[], options: OutputOptions) => {
        const wrong = changes.find(
          (change) => !/^[+-]\s*\S/.test(change) || change.startsWith('--'),
        );
        if (wrong !== undefined) {
          return done(
            printFailure(
              options,
              { code: 'invalid-value', message: `${wrong} must begin with + or -.` },
              exitCodes.wrongUse,
            ),
          );
        }
        const named = (sign: string) =>
          changes
            .filter((change) => change.startsWith(sign))
            .map((change) => change.slice(1).trim());
        done(
          await withArchive(folder, options, { access: 'write' }, async (archive, signal) => {
            const report = await archive.edit(
              {
                target: { kind: 'query', query: queryOf(text) },
                edits: [
                  { kind: 'change-list', field: 'tags', add: named('+'), remove: named('-') },
                ],
                base: null,
                reason: null,
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
