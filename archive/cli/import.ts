import path from 'node:path';
import type { ImportReport } from '../archive-types.ts';
import { progressLine, withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, say } from './output.ts';
import type { AddCommand } from './run.ts';
import { readStandardInput } from './standard-input.ts';

interface ImportOptions extends OutputOptions {
  readonly dryRun?: boolean;
}

export const addImport: AddCommand = (program, done) => {
  program
    .command('import')
    .description('bring in texts, Markdown folders and bundles, as one change')
    .argument('<folder>')
    .argument('<sources...>', 'files or folders; - reads a text from standard input')
    .option('--dry-run', 'report what would happen and write nothing')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, sources: readonly string[], options: ImportOptions) => {
      done(
        await withArchive(
          folder,
          options,
          { access: options.dryRun === true ? 'read' : 'write' },
          async (archive, signal) => {
            const given = await Promise.all(
              sources.map(async (source) =>
                source === '-'
                  ? {
                      kind: 'text' as const,
                      text: await readStandardInput(),
                      name: 'standard input',
                    }
                  : { kind: 'path' as const, path: path.resolve(source) },
              ),
            );
            const report = await archive.import(given, {
              dryRun: options.dryRun === true,
              signal,
              onProgress: progressLine(),
            });
            if (!report.ok) return printFailure(options, report.error);
            for (const { source, error } of report.value.items) {
              if (error !== null) say(`${source}: ${error.message} (${error.code})`);
            }
            print(options, report.value, () => linesOf(report.value));
            return report.value.failed === 0 ? exitCodes.done : exitCodes.doneWithFailures;
          },
        ),
      );
    });
};

function linesOf(report: ImportReport): readonly string[] {
  const counts = (['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const).flatMap(
    (outcome) => (report[outcome] === 0 ? [] : [`${report[outcome]} ${outcome}`]),
  );
  return [
    ...report.items.map(({ outcome, source, path, headline }) =>
      [outcome.padEnd(10), path ?? source, headline ?? ''].join('  ').trimEnd(),
    ),
    counts.length === 0 ? 'nothing found to import' : counts.join(', '),
  ];
}
