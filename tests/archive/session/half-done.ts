import { openArchive } from '../../../archive/archive.ts';
import type { Archive } from '../../../archive/archive-types.ts';
import type { JobOptions } from '../../../archive/job.ts';
import type { Result } from '../../../archive/result.ts';
import { everything } from '../../../archive/search/query.ts';

/**
 * A process that opens an archive, begins one act on all of its stories, and kills itself in the
 * middle of the writing.
 */
const [folder = '', act = ''] = process.argv.slice(2);
const target = { kind: 'query', query: everything } as const;
const job: JobOptions = {
  onProgress: ({ step }) => {
    if (step === 'saving') process.kill(process.pid, 'SIGKILL');
  },
};

const acts: Readonly<Record<string, (archive: Archive) => Promise<Result<unknown>>>> = {
  edit: (archive) =>
    archive.edit(
      {
        target,
        edits: [{ kind: 'set-text', field: 'place', value: 'Quay' }],
        base: null,
        reason: 'moved',
      },
      job,
    ),
  trash: (archive) => archive.trash(target, job),
  undo: (archive) => archive.undo(job),
  redo: (archive) => archive.redo(job),
  'rename-tag': (archive) => archive.renameTag('harbour', 'port', job),
  restore: async (archive) =>
    archive.restoreFromTrash(
      (await archive.trashed()).map(({ id }) => id),
      job,
    ),
};

const opened = await openArchive(folder);
if (!opened.ok) throw new Error(opened.error.message);
await opened.value.loaded();
await acts[act]?.(opened.value);
throw new Error('It was not killed.');
