import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, sayOf } from './output.ts';
import { progressLine } from './progress.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineSidecars: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[query]', 'as for search; without it the pictures of all articles', '')
    .option('--json', 'print one JSON document: { written, unchanged, failed }')
    .allowUnknownOption()
    .action(async (folder: string, text: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'write' }, async (archive, signal) => {
          const target = { kind: 'query', query: strictQueryOf(text) } as const;
          const report = await archive.writeSidecars(target, {
            signal,
            onProgress: progressLine(),
          });
          if (!report.ok) return printFailure(options, report.error);
          const { written, unchanged, failed } = report.value;
          for (const { path, error } of failed) sayOf(path, error);
          print(options, report.value, () => [
            `${written.length} written, ${unchanged.length} already so, ${failed.length} failed`,
          ]);
          return failed.length === 0 ? exitCodes.done : exitCodes.doneWithFailures;
        }),
      );
    });
};
