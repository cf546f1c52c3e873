import type { Failure } from '../result.ts';

export const exitCodes = { done: 0, doneWithFailures: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface OutputOptions {
  readonly json?: boolean;
}

/** A failure of the whole command: the core's codes, and two that only a terminal knows. */
export type CommandFailure =
  | Failure
  | { readonly code: 'wrong-use' | 'cancelled'; readonly message: string };

/** One JSON document, or lines for a person, on standard output. */
export function print(
  options: OutputOptions,
  document: unknown,
  lines: () => readonly string[],
): void {
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(document, null, 2)}\n`
      : lines()
          .map((line) => `${line}\n`)
          .join(''),
  );
}

/** Says why nothing could be done. The JSON document is `{ error: { code, message, path? } }`. */
export function printFailure(
  options: OutputOptions,
  error: CommandFailure,
  code: ExitCode = exitCodes.doneWithFailures,
): ExitCode {
  say(`newsroom-archive: ${error.message} (${error.code})`);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  return code;
}

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A warning or failure of one item, as one line: `place: what (code)`. */
export function sayOf(place: string, { message, code }: Failure): void {
  say(message.startsWith(place) ? `${message} (${code})` : `${place}: ${message} (${code})`);
}

/**
 * A reader that has seen enough, such as `head`, closes the pipe: that is no failure. Any other
 * trouble with standard output is one, whatever the command itself achieved.
 */
export function watchStandardOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    say(`newsroom-archive: standard output: ${error.message}`);
    process.on('exit', () => {
      process.exitCode = exitCodes.doneWithFailures;
    });
  });
}
