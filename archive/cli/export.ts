import path from 'node:path';
import { Option } from 'commander';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, say } from './output.ts';
import { progressLine } from './progress.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';

interface ExportOptions extends OutputOptions {
  readonly to: string;
  readonly collection?: string;
}

export const defineExport: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[query]', 'as for search; without it everything goes', '')
    .option('--collection <name>', 'only this collection, by name or id, in its own order')
    .requiredOption('--to <file>', 'the file to write, such as stories.newsbundle')
    .addOption(new Option('--format <format>').choices(['bundle']).default('bundle'))
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .action(async (folder: string, text: string, options: ExportOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive, signal) => {
          const report = await archive.exportBundle(
            { kind: 'query', query: strictQueryOf(text, options) },
            path.resolve(options.to),
            {
              signal,
              onProgress: progressLine(),
            },
          );
          if (!report.ok) return printFailure(options, report.error);
          for (const { message, code } of report.value.warnings)
            say(`warning: ${message} (${code})`);
          print(options, report.value, () => [
            `${report.value.articles} articles, ${report.value.pictures} pictures, ${report.value.bytes} bytes: ${report.value.file}`,
          ]);
          return exitCodes.done;
        }),
      );
    });
};
