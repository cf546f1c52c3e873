import type { PictureUse } from '../archive-types.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

export const definePictures: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .option('--json', 'print one JSON document: { total, pictures }')
    .action(async (folder: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive, signal) => {
          await archive.readPictures({ signal, onProgress: progressLine() });
          const pictures = archive.pictures();
          print(options, { total: pictures.length, pictures }, () => pictures.map(lineOf));
          return exitCodes.done;
        }),
      );
    });
};

function lineOf({ file, state, changed, credits, articles }: PictureUse): string {
  const place = state.kind === 'moved' ? `${file} (now ${state.to})` : (file ?? '');
  const credit = credits.length === 0 ? 'no credit' : credits.join(' / ');
  return [
    state.kind === 'present' && changed ? 'changed' : state.kind,
    place,
    credit,
    articles.length,
  ].join('\t');
}
