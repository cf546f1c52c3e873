import type { DownloadReport, RemotePictures } from '../archive-types.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure, sayOf } from './output.ts';
import { progressLine } from './progress.ts';
import { strictQueryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';
import { wholeNumber } from './whole-number.ts';

interface DownloadOptions extends OutputOptions {
  readonly dryRun?: boolean;
  /** Megabytes. */
  readonly largest?: number;
  readonly ownNetwork?: boolean;
}

export const defineDownloadPictures: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('[query]', 'as for search; all articles without it', '')
    .option('--dry-run', 'list the hosts, and ask none of them')
    .option('--largest <megabytes>', 'leave larger pictures where they are (64)', wholeNumber)
    .option('--own-network', 'ask hosts of this computer and its network as well')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, text: string, options: DownloadOptions) => {
      const { dryRun = false, largest, ownNetwork = false } = options;
      const target = { kind: 'query', query: strictQueryOf(text) } as const;
      done(
        await withArchive(
          folder,
          options,
          { access: dryRun ? 'read' : 'write' },
          async (archive, signal) => {
            const job = { signal, onProgress: progressLine() };
            if (dryRun) {
              const found = await archive.remotePictures(target, job);
              if (!found.ok) return printFailure(options, found.error);
              print(options, found.value, () => hostLines(found.value));
              return exitCodes.done;
            }
            const limits = {
              allowPrivate: ownNetwork,
              ...(largest === undefined ? {} : { maxBytes: largest * 1024 * 1024 }),
            };
            const report = await archive.downloadPictures({ target, limits }, job);
            if (!report.ok) return printFailure(options, report.error);
            const { refused, failed } = report.value;
            for (const { address, error } of refused) sayOf(address, error);
            for (const { id, error } of failed) sayOf(id, error);
            print(options, report.value, () => linesOf(report.value));
            return refused.length + failed.length === 0
              ? exitCodes.done
              : exitCodes.doneWithFailures;
          },
        ),
      );
    });
};

function hostLines({ hosts, pictures, articles }: RemotePictures): readonly string[] {
  return [
    ...hosts.map(({ host, count }) => `${count}\t${host}`),
    `${pictures} pictures in ${articles} articles`,
  ];
}

function linesOf({ downloaded, refused, changed }: DownloadReport): readonly string[] {
  return [
    ...downloaded.map(({ address, path }) => `${path}\t${address}`),
    `${downloaded.length} pictures downloaded, ${refused.length} left, ${changed.length} articles changed`,
  ];
}
