import { Argument, Option } from 'commander';
import type { NameField } from '../archive-types.ts';
import { aliasFields } from '../store/aliases.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

interface NamesOptions extends OutputOptions {
  readonly clusters?: boolean;
}

export const defineNames: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .addArgument(new Argument('<field>').choices(aliasFields))
    .addOption(new Option('--clusters', 'only names that are likely the same, together'))
    .option('--json', 'print one JSON document')
    .action(async (folder: string, field: NameField, options: NamesOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          if (options.clusters === true) {
            const clusters = archive.nameClusters(field);
            print(options, { clusters }, () =>
              clusters.map((cluster) =>
                cluster.map(({ name, count }) => `${name} (${count})`).join(' = '),
              ),
            );
            return exitCodes.done;
          }
          const names = archive.names(field);
          print(options, { names }, () =>
            names.map(({ name, count, aliases }) =>
              [`${count}\t${name}`, ...aliases.map((alias) => `= ${alias}`)].join(' '),
            ),
          );
          return exitCodes.done;
        }),
      );
    });
};
