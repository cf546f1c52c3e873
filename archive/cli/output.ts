import type { Failure } from '../result.ts';

export const exitCodes = { done: 0, doneWithFailures: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface OutputOptions {
  readonly json?: boolean;
}

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
  error: Failure,
  code: ExitCode = exitCodes.doneWithFailures,
): ExitCode {
  process.stderr.write(`newsroom-archive: ${error.message} (${error.code})\n`);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  return code;
}

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
