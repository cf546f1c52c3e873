import type { Archive, OpenCollection } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { fail, type Result } from '../result.ts';
import { collectionNamed } from './collections.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

interface CollectOptions extends OutputOptions {
  readonly remove?: boolean;
}

export const defineCollect: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<collection>', 'its name or id; one that is not there is made')
    .argument('<articles...>', 'ids or paths in the folder')
    .option('--remove', 'take the articles out; they stay in the archive')
    .option('--json', 'print one JSON document')
    .action(
      async (folder: string, name: string, given: readonly string[], options: CollectOptions) => {
        done(
          await withArchive(folder, options, { access: 'write' }, async (archive) => {
            const collected = await collect(archive, name, given, options.remove === true);
            if (!collected.ok) return printFailure(options, collected.error);
            print(options, collected.value, () => [
              `${collected.value.name}: ${collected.value.articles.length} articles`,
            ]);
            return exitCodes.done;
          }),
        );
      },
    );
};

/** The collection as it is then. */
async function collect(
  archive: Archive,
  name: string,
  given: readonly string[],
  isRemoval: boolean,
): Promise<Result<OpenCollection>> {
  const known = await collectionNamed(archive, name);
  if (!known.ok) return known;
  const articles: ArticleId[] = [];
  for (const each of given) {
    const found = findArticle(archive, each);
    if (!found.ok) return found;
    articles.push(found.value);
  }
  if (known.value === null) {
    if (isRemoval)
      return fail('unknown-collection', `There is no collection "${name}".`, { path: name });
    const made = await archive.createCollection({ name, parent: null, articles });
    return made.ok ? archive.collection(made.value.id) : made;
  }
  const { id } = known.value;
  const done = isRemoval
    ? await archive.removeFromCollection(id, articles)
    : await archive.addToCollection(id, articles, null);
  return done.ok ? archive.collection(id) : done;
}
