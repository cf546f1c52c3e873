import { ok, type Result } from '../result.ts';
import type { Action } from '../store/change.ts';
import { applyChange } from './apply-change.ts';
import { type EditArchiveFile, planArchiveFile } from './change-archive-file.ts';
import type { Session } from './session.ts';

/** Changes what `.newsroom/archive.yaml` says, as one change that can be undone. */
export async function editArchiveFile(
  session: Session,
  action: Action,
  edit: EditArchiveFile,
): Promise<Result<null>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const archiveFile = await planArchiveFile(session, edit);
  if (!archiveFile.ok) return archiveFile;
  const plan = { writes: [], unchanged: [], failed: [], archiveFile: archiveFile.value };
  const report = await applyChange(session, action, null, plan);
  if (!report.ok) return report;
  const [failed] = report.value.failed;
  return failed === undefined ? ok(null) : { ok: false, error: failed.error };
}
