import type { Archive } from '../archive-types.ts';
import { fold } from '../article/text.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineTag: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<query>', 'as for search; id:… for one article')
    .argument(
      '<changes...>',
      '+tag adds, -tag removes; quote tags of several words: "+sea defences"',
    )
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .helpOption('--help', 'display help for command')
    .action(
      async (folder: string, text: string, changes: readonly string[], options: OutputOptions) => {
        const wrong = changes.find((change) => !/^(?:\+|-(?!-))\s*[^\s]/.test(change));
        if (wrong !== undefined) {
          return done(
            printFailure(
              options,
              { code: 'invalid-value', message: `${wrong} is neither +tag nor -tag.` },
              exitCodes.wrongUse,
            ),
          );
        }
        const named = (sign: string) =>
          changes
            .filter((change) => change.startsWith(sign))
            .map((change) => change.slice(1).trim());
        done(
          await withArchive(folder, options, { access: 'write' }, async (archive, signal) => {
            const remove = named('-');
            const add = asInUse(archive, named('+'), remove);
            const report = await archive.edit(
              {
                target: { kind: 'query', query: strictQueryOf(text) },
                edits: [{ kind: 'change-list', field: 'tags', add, remove }],
                base: null,
                reason: null,
              },
              { signal },
            );
            return report.ok
              ? printChange(options, report.value)
              : printFailure(options, report.error);
          }),
        );
      },
    );
};

/** A tag in use wins over a twin of other case or accents, unless it is about to be removed; an alias is its tag. */
function asInUse(archive: Archive, tags: readonly string[], removed: readonly string[]): string[] {
  const leaving = new Set(removed.map(fold));
  const now = archive.namesNow('tag', tags);
  return tags.map((tag, at) => (leaving.has(fold(tag)) ? tag : (now[at] ?? tag)));
}
