import { fold } from '../article/text.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineNoteTag: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<tag>')
    .argument('<text>', 'what the tag means; "" removes the note')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, tag: string, text: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'write' }, async (archive) => {
          const used = archive
            .values('tag', '', Number.POSITIVE_INFINITY)
            .find(({ value }) => fold(value) === fold(tag));
          const name = used?.value ?? tag;
          const note = text === '' ? null : text;
          const noted = await archive.noteTag(name, note);
          if (!noted.ok) return printFailure(options, noted.error);
          print(options, { tag: name, note }, () => [`${name}: ${note ?? 'no note'}`]);
          return exitCodes.done;
        }),
      );
    });
};
