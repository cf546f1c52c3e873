import { breathe } from '../job.ts';
import { readArchiveFile } from '../store/archive-file.ts';
import { watchArchiveFile } from '../store/watch-archive-file.ts';
import { readAll } from './read-articles.ts';
import { emitInfo, infoOf, type Session } from './session.ts';
import { takeArchiveFile } from './take-archive-file.ts';
import { takeIn } from './take-in.ts';

/** Takes in what others write into `.newsroom/archive.yaml`. Returns the function that stops. */
export function followArchiveFile(session: Session): () => void {
  return watchArchiveFile(session.folder, () => void session.inTurn(() => takeInFile(session)));
}

async function takeInFile(session: Session): Promise<void> {
  const read = await readArchiveFile(session.folder);
  if (!(await session.isFolderThere())) return;
  const before = JSON.stringify([session.file, infoOf(session)]);
  const { timeZone } = session.file;
  if (!read.ok) session.fileProblem = read.error;
  else if (read.value.exists) takeArchiveFile(session, read.value);
  if (read.ok && read.value.newerFormat)
    session.access = { kind: 'read-only', reason: 'newer-format' };
  if (JSON.stringify([session.file, infoOf(session)]) === before) return;
  if (session.file.timeZone !== timeZone) await readAgain(session);
  emitInfo(session);
}

/** Times without a zone mean other moments in another one. */
async function readAgain(session: Session): Promise<void> {
  for (const files of session.catalogue.pages()) {
    const read = await readAll(
      session,
      files.map(({ path }) => path),
    );
    const taken = await takeIn(session, read);
    session.emit({
      kind: 'articles-changed',
      changed: taken.map(({ id }) => id),
      removed: [],
      renamed: [],
      own: false,
    });
    await breathe();
  }
}
