import { InvalidArgumentError } from 'commander';
import type { ReplaceReport, ReplaceSample } from '../archive-types.ts';
import { type ReplaceField, replaceFields } from '../article/replacement.ts';
import { withArchive } from './open.ts';
import { type ExitCode, exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import { progressLine } from './progress.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';

interface ReplaceOptions extends OutputOptions {
  readonly field?: readonly ReplaceField[];
  readonly regex?: boolean;
  readonly matchCase?: boolean;
  readonly wholeWord?: boolean;
  readonly dryRun?: boolean;
  readonly reason?: string;
}

export const defineReplace: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<query>', 'as for search; id:… for one article, "" for all')
    .argument('<find>', 'what is looked for, in either case')
    .argument('<replacement>', 'what is put in its place; "" takes it out')
    .option(
      '--field <name>',
      `only this field; may be given several times: ${replaceFields.join(' ')}`,
      collectField,
    )
    .option('--regex', 'a regular expression of JavaScript; $1, $<name> and $& in the replacement')
    .option('--match-case', 'only in the same case')
    .option('--whole-word', 'only where no letter or digit stands beside it')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--reason <text>', 'why, for the history')
    .option('--json', 'print one JSON document')
    .action(
      async (
        folder: string,
        query: string,
        text: string,
        replacement: string,
        options: ReplaceOptions,
      ) => {
        const { dryRun = false, reason = null, matchCase = false, wholeWord = false } = options;
        const access = dryRun ? 'read' : 'write';
        done(
          await withArchive(folder, options, { access }, async (archive, signal) => {
            const report = await archive.replaceText(
              {
                target: { kind: 'query', query: strictQueryOf(query) },
                articles: null,
                pattern: {
                  text,
                  kind: options.regex === true ? 'expression' : 'plain',
                  matchCase,
                  wholeWord,
                },
                replacement,
                fields: options.field ?? replaceFields,
                samples: 50,
                dryRun,
                reason,
              },
              { signal, onProgress: progressLine() },
            );
            if (!report.ok) {
              const isWrong = report.error.code === 'expression-refused';
              return printFailure(
                options,
                report.error,
                isWrong ? exitCodes.wrongUse : exitCodes.doneWithFailures,
              );
            }
            return dryRun ? printPlan(options, report.value) : printChange(options, report.value);
          }),
        );
      },
    );
};

function collectField(name: string, before: readonly ReplaceField[] = []): ReplaceField[] {
  const field = replaceFields.find((each) => each === name);
  if (field === undefined) throw new InvalidArgumentError(`${name} is no field of these.`);
  return [...before, field];
}

function printPlan(options: OutputOptions, report: ReplaceReport): ExitCode {
  print(options, report, () => [
    ...report.samples.map(sampleLine),
    ...report.fields.map(({ field, matches, articles }) => `${field}: ${matches} in ${articles}`),
    `${report.matches} matches in ${report.changed.length} articles`,
  ]);
  return report.failed.length === 0 ? exitCodes.done : exitCodes.doneWithFailures;
}

function sampleLine({ id, headline, field, pieces }: ReplaceSample): string {
  const text = pieces.map((piece) =>
    piece.kind === 'same' ? piece.text : `[${piece.before} → ${piece.after}]`,
  );
  return `${headline ?? id}: ${field}: ${text.join('').replace(/\s+/g, ' ')}`;
}
