import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineCheck: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .option('--json', 'print one JSON document: { valid, articles, problems }')
    .action(async (folder: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive, signal) => {
          const report = await archive.check({ signal, onProgress: progressLine() });
          print(options, report, () => [
            ...report.problems.map(
              ({ severity, path, message, code }) => `${severity}: ${path}: ${message} (${code})`,
            ),
            `${report.articles} articles, ${report.problems.length} problems${report.valid ? ', nothing is damaged' : ''}`,
          ]);
          return report.valid ? exitCodes.done : exitCodes.doneWithFailures;
        }),
      );
    });
};
