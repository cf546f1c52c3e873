import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { ImportedCopy, ImportProof, ImportReport } from '../archive-types.ts';
import type { Source } from '../formats/reader.ts';
import { defaultWalkLimits, type WalkLimits } from '../formats/walk-limits.ts';
import { readColumnsFile } from './columns-file.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, say, sayOf } from './output.ts';
import { progressLine } from './progress.ts';
import { readStandardInput } from './standard-input.ts';
import type { DefineCommand } from './subcommands.ts';

interface ImportOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly columns?: string;
  readonly leaveOutCopies?: boolean;
  readonly prove?: boolean;
  readonly maxZipBytes: number;
  readonly maxZipFiles: number;
  readonly maxZipRatio: number;
}

export const defineImport: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<sources...>', 'files or folders; - reads a text from standard input')
    .option('--dry-run', 'report what would happen and write nothing')
    .option('--columns <file>', 'what the columns of tables are, as JSON, in place of a guess')
    .option('--leave-out-copies', 'leave out new articles with nearly the text of another')
    .option('--prove', 'then write each article as it came, read that, and compare the two')
    .option('--json', 'print one JSON document; with --prove it has a proof')
    .option(
      '--max-zip-bytes <bytes>',
      'refuse zips that unpack to more, all of one source together',
      wholeNumber,
      defaultWalkLimits.maxBytes,
    )
    .option(
      '--max-zip-files <files>',
      'refuse zips that hold more files, all of one source together',
      wholeNumber,
      defaultWalkLimits.maxFiles,
    )
    .option(
      '--max-zip-ratio <times>',
      'refuse zips that unpack to more than so many times their size',
      wholeNumber,
      defaultWalkLimits.maxRatio,
    )
    .action(async (folder: string, sources: readonly string[], options: ImportOptions) => {
      // Before the archive is opened: whoever types the text holds up nobody, and may break off.
      const given = await Promise.all(sources.map(sourceOf));
      const columns = options.columns === undefined ? null : await readColumnsFile(options.columns);
      if (columns?.ok === false)
        return done(printFailure(options, columns.error, exitCodes.wrongUse));
      const access = options.dryRun === true ? 'read' : 'write';
      done(
        await withArchive(folder, options, { access }, async (archive, signal) => {
          const report = await archive.import(given, {
            dryRun: options.dryRun === true,
            leaveOutCopies: options.leaveOutCopies === true,
            limits: limitsOf(options),
            signal,
            onProgress: progressLine(),
            ...(columns === null ? {} : { mapping: columns.value }),
          });
          if (!report.ok) return printFailure(options, report.error);
          for (const { source, error } of report.value.items) {
            if (error !== null) sayOf(source, error);
          }
          const { stopped, failed, tables } = report.value;
          for (const { table, mapping } of tables)
            say(`${table}: columns ${JSON.stringify(mapping)}`);
          if (stopped !== null) sayOf(folder, stopped);
          const { change } = report.value;
          const proved =
            options.prove === true && change !== null
              ? await archive.proveImport(change, { signal, onProgress: progressLine() })
              : null;
          if (proved !== null && !proved.ok) return printFailure(options, proved.error);
          const proof = proved?.value ?? null;
          print(options, { ...report.value, ...(proof !== null && { proof }) }, () => [
            ...linesOf(report.value),
            ...(proof === null ? [] : proofLines(proof)),
          ]);
          return failed === 0 && stopped === null && isProved(proof)
            ? exitCodes.done
            : exitCodes.doneWithFailures;
        }),
      );
    });
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return number;
}

function limitsOf({ maxZipBytes, maxZipFiles, maxZipRatio }: ImportOptions): Partial<WalkLimits> {
  return { maxBytes: maxZipBytes, maxFiles: maxZipFiles, maxRatio: maxZipRatio };
}

async function sourceOf(source: string): Promise<Source> {
  return source === '-'
    ? { kind: 'text', text: await readStandardInput(), name: 'standard input' }
    : { kind: 'path', path: path.resolve(source) };
}

function linesOf(report: ImportReport): readonly string[] {
  const counts = (['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const).flatMap(
    (outcome) => (report[outcome] === 0 ? [] : [`${report[outcome]} ${outcome}`]),
  );
  return [
    ...report.items.flatMap(({ outcome, source, path, headline, nearCopies }) => [
      [outcome.padEnd(10), path ?? source, headline ?? ''].join('  ').trimEnd(),
      ...nearCopies.map((copy) => `${' '.repeat(12)}nearly the same text as ${nameOf(copy)}`),
    ]),
    counts.length === 0 ? 'nothing found to import' : counts.join(', '),
    ...(report.nearCopies > 0
      ? [`${report.nearCopies} with near-copies; decide with: copies <folder> <articles...>`]
      : []),
  ];
}

function nameOf({ id, headline }: ImportedCopy): string {
  return [id, headline].filter((part) => part !== null).join('  ');
}

function isProved(proof: ImportProof | null): boolean {
  return proof === null || proof.differing + proof.failed + proof.gone === 0;
}

function proofLines(proof: ImportProof): readonly string[] {
  const { equal, differing, failed, gone, unwritable, fields } = proof;
  const others = unwritable.map(({ format, count }) => `${count} of ${format}, which is only read`);
  return [
    ...fields.map(({ field, count }) => `differs      ${field}  in ${count}`),
    [`proved: ${equal} equal, ${differing} differing, ${failed + gone} failed`, ...others].join(
      ', ',
    ),
  ];
}
