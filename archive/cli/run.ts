import { Command, CommanderError } from 'commander';
import { isCancel } from '../job.ts';
import { addCheck } from './check.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addInit } from './init.ts';
import { type ExitCode, exitCodes } from './output.ts';
import { addSearch } from './search.ts';
import { addSet } from './set.ts';
import { addShow } from './show.ts';
import { addTag } from './tag.ts';
import { addVerify } from './verify.ts';

/** Each adds its subcommand; `done` takes the exit code of the one that ran. */
export type AddCommand = (program: Command, done: (code: ExitCode) => void) => void;

const subcommands: readonly AddCommand[] = [
  addInit,
  addImport,
  addSearch,
  addShow,
  addSet,
  addTag,
  addExport,
  addVerify,
  addCheck,
];

/**
 * Runs one command line. Answers with the exit code: 0 done, 1 done with failures, 2 wrong use.
 *
 * With `--json` standard output holds one JSON document and nothing else; progress and messages
 * go to standard error.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = new Command('newsroom-archive')
    .description('Search, correct, import and export a folder of articles.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const add of subcommands) add(program, (given) => (code = given));
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    if (isCancel(error)) {
      process.stderr.write('Cancelled.\n');
      return exitCodes.doneWithFailures;
    }
    throw error;
  }
}
