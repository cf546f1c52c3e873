import path from 'node:path';
import { initArchive } from '../store/init-archive.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

interface InitOptions extends OutputOptions {
  readonly name?: string;
  readonly timeZone?: string;
  readonly language?: string;
}

export const defineInit: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .option('--name <name>', 'what the archive is called (default: the name of the folder)')
    .option(
      '--time-zone <zone>',
      'IANA zone in which times without a zone are meant (default: this computer’s)',
    )
    .option('--language <tag>', 'language of the articles, BCP 47 (default: en)')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, options: InitOptions) => {
      const made = await initArchive(path.resolve(folder), options);
      if (!made.ok) {
        const wrongUse =
          made.error.code === 'invalid-value' ? exitCodes.wrongUse : exitCodes.doneWithFailures;
        return done(printFailure(options, made.error, wrongUse));
      }
      const { created, file } = made.value;
      print(
        options,
        {
          folder: path.resolve(folder),
          id: file.id,
          name: file.name,
          timeZone: file.timeZone,
          language: file.language,
          created,
        },
        () => [
          created
            ? `${file.name} is ready in ${path.resolve(folder)}`
            : `${path.resolve(folder)} is an archive already: ${file.name}`,
        ],
      );
      done(exitCodes.done);
    });
};
