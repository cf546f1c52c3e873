import type { Archive, OpenCollection } from '../archive-types.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineCollections: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const collections = await allCollections(archive);
          print(options, { collections }, () =>
            collections.map((each) => `${pathOf(each, collections)}: ${each.count} articles`),
          );
          return exitCodes.done;
        }),
      );
    });
};

export async function allCollections(archive: Archive): Promise<readonly OpenCollection[]> {
  const { collections } = await archive.places();
  return collections.flatMap(({ id }) => {
    const opened = archive.collection(id);
    return opened.ok ? [opened.value] : [];
  });
}

/** The name behind those of the collections in which it lies. */
function pathOf(collection: OpenCollection, all: readonly OpenCollection[]): string {
  const names: string[] = [];
  const seen = new Set<string>();
  let at: OpenCollection | undefined = collection;
  while (at !== undefined && !seen.has(at.id)) {
    names.unshift(at.name);
    seen.add(at.id);
    const { parent }: OpenCollection = at;
    at = all.find(({ id }) => id === parent);
  }
  return names.join(' / ');
}
