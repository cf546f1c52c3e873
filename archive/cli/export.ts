import path from 'node:path';
import { Option } from 'commander';
import type { ExportReport } from '../archive-types.ts';
import { exportFormats } from '../export/export-formats.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, say } from './output.ts';
import { progressLine } from './progress.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';

interface ExportOptions extends OutputOptions {
  readonly to: string;
  readonly as: string;
  readonly collection?: string;
  readonly columns?: readonly string[];
  readonly withExpired?: boolean;
  readonly site?: string;
}

export const defineExport: DefineCommand = (command, done) => {
  const formats = exportFormats().map(({ format }) => format);
  command
    .argument('<folder>')
    .argument('[query]', 'as for search; without it everything goes', '')
    .option('--collection <name>', 'only this collection, by name or id, in its own order')
    .requiredOption(
      '--to <path>',
      'what to write: a file, such as stories.newsbundle, or a folder, or a .zip instead of one',
    )
    .addOption(
      new Option('--as <format>', 'the format to write').choices(formats).default('bundle'),
    )
    .option('--columns <names>', 'of a table: these, with commas between them', namesOf)
    .option(
      '--site <address>',
      'of a feed: the site that it is for, such as https://courier.example/',
    )
    .option('--with-expired', 'pictures whose licence has ended come along, too')
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .action(async (folder: string, text: string, options: ExportOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive, signal) => {
          const report = await archive.exportArticles(
            {
              target: { kind: 'query', query: strictQueryOf(text, options) },
              to: path.resolve(options.to),
              format: options.as,
              withExpired: options.withExpired === true,
              site: options.site ?? null,
              ...(options.columns !== undefined && { columns: options.columns }),
            },
            { signal, onProgress: progressLine() },
          );
          if (!report.ok)
            return printFailure(
              options,
              report.error,
              report.error.code === 'no-site-address'
                ? exitCodes.wrongUse
                : exitCodes.doneWithFailures,
            );
          sayReport(report.value, options.as);
          print(options, report.value, () => [
            `${report.value.articles} articles, ${report.value.pictures} pictures, ${report.value.bytes} bytes: ${report.value.file}`,
          ]);
          return exitCodes.done;
        }),
      );
    });
};

function sayReport({ warnings, lost }: ExportReport, format: string): void {
  for (const { message, code } of warnings) say(`warning: ${message} (${code})`);
  for (const { field, articles } of lost)
    say(`lost: ${format} has no place for ${field}, which ${articles} articles have`);
}

function namesOf(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}
