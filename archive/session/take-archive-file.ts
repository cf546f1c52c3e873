import type { ReadArchiveFile } from '../store/archive-file.ts';
import type { Session } from './session.ts';
import { judge } from './take-in.ts';

/** Takes in the file of the archive as it was read. */
export function takeArchiveFile(session: Session, { file, format }: ReadArchiveFile): void {
  session.file = file;
  session.fileFormat = format;
  session.fileProblem = null;
  takeVerdicts(session);
}

/** What the file says of near-copies tells on what is found of them. */
export function takeVerdicts(session: Session): void {
  const changed = session.cache.write(() => {
    const news = session.nearCopies.takeVerdicts(session.file.judgedCopies ?? []);
    judge(session, news);
    return news.filter((id) => session.catalogue.has(id));
  });
  if (changed.length === 0) return;
  session.emit({ kind: 'articles-changed', changed, removed: [], renamed: [], own: false });
}
