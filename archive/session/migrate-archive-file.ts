import { ulid } from 'ulid';
import { ok, type Result } from '../result.ts';
import { archiveFormat } from '../store/archive-file.ts';
import { archiveFilePart, type ChangeId } from '../store/change.ts';
import { carryOutArchiveFile, hashesOf, planArchiveFile } from './change-archive-file.ts';
import type { Session } from './session.ts';

/**
 * Brings a file of an earlier format to this one, before the first change: the old one is kept in
 * the history. Killed in between, it is done again by the next change. A file that cannot be read
 * is left as it is.
 */
export async function migrateArchiveFile(session: Session): Promise<Result<null>> {
  const from = session.fileFormat;
  if (from >= archiveFormat) return ok(null);
  const planned = await planArchiveFile(session, ok);
  if (!planned.ok || planned.value === null) return ok(null);
  const now = session.now();
  const id = ulid(now) as ChangeId;
  const begun = await session.history.begin(
    {
      id,
      at: new Date(now).toISOString(),
      action: { kind: 'migrate', from, to: archiveFormat },
      reason: null,
      items: [],
      archiveFile: hashesOf(planned.value),
    },
    new Map([[archiveFilePart, planned.value.before]]),
  );
  if (!begun.ok) return begun;
  const written = await carryOutArchiveFile(session, planned.value);
  if (written.ok) session.history.settle(id);
  return written;
}
