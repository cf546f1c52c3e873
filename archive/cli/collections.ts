import type { Archive, OpenCollection } from '../archive-types.ts';
import { fold } from '../article/text.ts';
import { fail, ok, type Result } from '../result.ts';
import { withArchive } from './open.ts';
import { type ExitCode, exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineCollections: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[collection]', 'its name or id: its stories in their order, and its note')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, name: string | undefined, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          if (name !== undefined) return showCollection(archive, name, options);
          const collections = await allCollections(archive);
          print(options, { collections }, () =>
            collections.map((each) => `${pathOf(each, collections)}: ${each.count} articles`),
          );
          return exitCodes.done;
        }),
      );
    });
};

async function showCollection(
  archive: Archive,
  name: string,
  options: OutputOptions,
): Promise<ExitCode> {
  const found = await collectionNamed(archive, name);
  if (!found.ok) return printFailure(options, found.error);
  const collection = found.value;
  if (collection === null)
    return printFailure(options, {
      code: 'unknown-collection',
      message: `There is no collection "${name}".`,
      path: name,
    });
  const articles = archive.summaries(collection.articles);
  print(options, collection, () => [
    `${collection.name}: ${collection.articles.length} articles`,
    ...(collection.note === null ? [] : [collection.note]),
    ...articles.map(({ headline, path }, at) => `${at + 1}. ${headline ?? path} (${path})`),
  ]);
  return exitCodes.done;
}

/** null when there is none. Fails with `name-taken` where several have the name. */
export async function collectionNamed(
  archive: Archive,
  name: string,
): Promise<Result<OpenCollection | null>> {
  const all = await allCollections(archive);
  const byId = all.find(({ id }) => id === name);
  if (byId !== undefined) return ok(byId);
  const named = all.filter((each) => fold(each.name) === fold(name));
  return named.length > 1
    ? fail('name-taken', `${named.length} collections are called "${name}": give an id.`, {
        path: name,
      })
    : ok(named[0] ?? null);
}

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
