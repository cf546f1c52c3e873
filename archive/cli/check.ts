import type { CheckReport } from '../archive-types.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineCheck: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .option(
      '--json',
      'print one JSON document: { valid, articles, pictures, versions, problems, repaired }',
    )
    .action(async (folder: string, options: OutputOptions) => {
      // The index on disk is one of the things that are checked.
      const open = { access: 'read', damaged: 'open', index: 'ahead' } as const;
      done(
        await withArchive(folder, options, open, async (archive, signal) => {
          const report = await archive.check({ signal, onProgress: progressLine() });
          print(options, report, () => linesOf(report));
          return report.valid ? exitCodes.done : exitCodes.doneWithFailures;
        }),
      );
    });
};

function linesOf({ valid, articles, pictures, versions, problems, repaired }: CheckReport) {
  return [
    ...problems.map(
      ({ severity, path, message, code }) => `${severity}: ${path}: ${message} (${code})`,
    ),
    ...repaired.map(({ path, message, code }) => `repaired: ${path}: ${message} (${code})`),
    `${articles} articles, ${pictures} pictures, ${versions} versions; ${problems.length} problems${valid ? ', nothing is damaged' : ''}`,
  ];
}
