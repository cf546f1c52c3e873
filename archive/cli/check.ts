import { progressLine, withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import type { AddCommand } from './run.ts';

export const addCheck: AddCommand = (program, done) => {
  program
    .command('check')
    .description('read every file of the archive again and report what is wrong')
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
