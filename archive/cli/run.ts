import { Command, CommanderError } from 'commander';
import app from '../../package.json';
import { isCancel } from '../job.ts';
import { type ExitCode, exitCodes, printFailure } from './output.ts';
import { subcommands } from './subcommands.ts';

/**
 * Runs one command line. Answers with the exit code: 0 done, 1 done with failures, 2 wrong use.
 *
 * With `--json` standard output holds one JSON document and nothing else, whatever happens;
 * progress and messages go to standard error.
 */
export async function run(given: readonly string[]): Promise<ExitCode> {
  const { args, name, json } = arrange(given);
  let code: ExitCode = exitCodes.done;
  const program = new Command('newsroom-archive')
    .description('Search, correct, import and export a folder of articles.')
    .version(app.version)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const { usage, summary, load } of subcommands) {
    const own = usage.slice(0, usage.indexOf(' '));
    const command = program.command(own === name ? own : usage).description(summary);
    if (own !== name) continue;
    const define = await load();
    define(command, (reached) => {
      code = reached;
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : wrongUse(error, json);
    if (isCancel(error))
      return printFailure({ json }, { code: 'cancelled', message: 'Cancelled.' });
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return printFailure({ json }, { code: 'internal', message: String(error) });
  }
}

/** `--json` may stand anywhere before a `--`; it is put behind the name of the command. */
function arrange(given: readonly string[]): {
  readonly args: readonly string[];
  readonly name: string | undefined;
  readonly json: boolean;
} {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const options = given.slice(0, end);
  const json = options.includes('--json');
  const rest = [...options.filter((arg) => arg !== '--json'), ...given.slice(end)];
  const names = rest.filter((arg) => !arg.startsWith('-'));
  const name = names[0] === 'help' ? names[1] : names[0];
  const at = name === undefined ? -1 : rest.indexOf(name);
  return { args: json && at >= 0 ? rest.toSpliced(at + 1, 0, '--json') : rest, name, json };
}

function wrongUse({ code, message }: CommanderError, json: boolean): ExitCode {
  // Called with nothing to do, commander has shown the help by itself.
  const text =
    code === 'commander.help'
      ? 'Name a command; --help lists them.'
      : message.replace('error: ', '');
  return printFailure({ json }, { code: 'wrong-use', message: text }, exitCodes.wrongUse);
}
