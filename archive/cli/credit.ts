import { relative, resolve, sep } from 'node:path';
import type { Archive, PictureEditReport, PictureEditRequest } from '../archive-types.ts';
import { contentHashSchema } from '../article/article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import { printChange } from './print-change.ts';
import { progressLine } from './progress.ts';
import type { DefineCommand } from './subcommands.ts';

interface CreditOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly reason?: string;
}

export const defineCredit: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<picture>', 'its path in the folder, its address, or its SHA-256')
    .argument('<credit>', 'what every use of it shall say; nothing removes the credit')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--reason <text>', 'why, for the history')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, picture: string, credit: string, options: CreditOptions) => {
      const { dryRun = false, reason = null } = options;
      const access = dryRun ? 'read' : 'write';
      done(
        await withArchive(folder, options, { access }, async (archive, signal) => {
          const job = { signal, onProgress: progressLine() };
          await archive.readPictures(job);
          const report = await archive.editPicture(
            {
              picture: pictureOf(archive, picture),
              fields: { credit: credit.trim() === '' ? null : credit },
              ids: null,
              dryRun,
              reason,
            },
            job,
          );
          if (!report.ok) return printFailure(options, report.error);
          return dryRun ? printPlan(options, report.value) : printChange(options, report.value);
        }),
      );
    });
};

function printPlan(options: OutputOptions, report: PictureEditReport) {
  print(options, report, () =>
    report.changes.map(
      ({ id, headline, field, before, after }) =>
        `${headline ?? id}: ${field}: ${before ?? '(none)'} → ${after ?? '(none)'}`,
    ),
  );
  return exitCodes.done;
}

/** By its hash, by its path in the archive, or by a path as the shell completes it. */
function pictureOf(archive: Archive, given: string): PictureEditRequest['picture'] {
  const hash = contentHashSchema.safeParse(given.toLowerCase());
  if (hash.success) return { kind: 'hash', hash: hash.data };
  const used = new Set(archive.pictures().flatMap(({ files }) => files));
  const completed = relative(archive.info().folder, resolve(given)).split(sep).join('/');
  return { kind: 'file', file: !used.has(given) && used.has(completed) ? completed : given };
}
