import path from 'node:path';
import { verifyBag } from '../bundle/verify-bag.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineVerify: DefineCommand = (command, done) => {
  command
    .argument('<bundle>')
    .option(
      '--json',
      'print one JSON document: { valid, errors: [{ code, path, message }], warnings }',
    )
    .action(async (bundle: string, options: OutputOptions) => {
      const verdict = await verifyBag(path.resolve(bundle), { onProgress: progressLine() });
      print(options, verdict, () => [
        ...verdict.errors.map(({ code, message }) => `error: ${message} (${code})`),
        ...verdict.warnings.map(({ code, message }) => `warning: ${message} (${code})`),
        verdict.valid ? `${bundle} is valid` : `${bundle} is not valid`,
      ]);
      done(verdict.valid ? exitCodes.done : exitCodes.doneWithFailures);
    });
};
