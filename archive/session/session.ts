import type {
  ArchiveAccess,
  ArchiveEvent,
  ArchiveInfo,
  LoadState,
  UndoState,
} from '../archive-types.ts';
import type { ArticleSummary } from '../article/article.ts';
import type { Finding } from '../article/finding.ts';
import { findingsOf } from '../article/findings.ts';
import type { Progress } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type ArchiveFile, archiveFormat } from '../store/archive-file.ts';
import type { Cache } from '../store/cache.ts';
import type { History } from '../store/history.ts';
import type { Staging } from '../store/staging.ts';
import type { Catalogue } from './catalogue.ts';
import { summariseChange, summariseUnfinished } from './change-summary.ts';
import type { FindingsTable } from './findings-table.ts';
import { fewOf, type NearCopies } from './near-copies.ts';
import type { PictureIndex } from './picture-index.ts';

/** The state of one open archive, shared by the functions of this folder and by nobody else. */
export interface Session {
  /** Absolute, real path. */
  readonly folder: string;
  readonly cache: Cache;
  readonly catalogue: Catalogue;
  readonly findings: FindingsTable;
  readonly nearCopies: NearCopies;
  readonly index: SearchIndex;
  readonly pictures: PictureIndex;
  history: History;
  readonly now: () => number;
  /** The last good state of `.newsroom/archive.yaml`. */
  file: ArchiveFile;
  /** The format in which it is written. */
  fileFormat: number;
  /** Why it cannot be read as it is on disk. */
  fileProblem: Failure | null;
  access: ArchiveAccess;
  loading: Progress | null;
  loadState: LoadState;
  readonly emit: (event: ArchiveEvent) => void;
  /** ok when the archive may be written now; otherwise why it may not. */
  readonly mayWrite: () => Promise<Result<null>>;
  /** Asks again for the right to write, where it was refused or lost. Must run in turn. */
  readonly tryToWrite: () => Promise<Result<null>>;
  /** Where saves are made ready. Only after `mayWrite` has said yes. */
  readonly staging: () => Staging;
  /** Whether this instance is the one that may write, as far as it knows. */
  readonly holdsLock: () => boolean;
  /** false when the folder has vanished, or another lies in its place. */
  readonly isFolderThere: () => Promise<boolean>;
  /** Changes run one after another: each sees what the one before it wrote. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** Runs pieces of work one at a time, in the order in which they came. A failed one does not stop the next. */
export function createTurns(): Session['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

export function infoOf(session: Session): ArchiveInfo {
  return {
    folder: session.folder,
    id: session.file.id,
    name: session.file.name,
    timeZone: session.file.timeZone,
    language: session.file.language,
    articles: session.catalogue.size,
    access: session.access,
    loading: session.loading,
    loadState: session.loadState,
    format: { archive: session.fileFormat, program: archiveFormat },
    problem: session.fileProblem,
  };
}

export function emitInfo(session: Session): void {
  session.emit({ kind: 'info-changed', info: infoOf(session) });
}

export function emitUndo(session: Session): void {
  session.emit({ kind: 'undo-changed', state: undoStateOf(session) });
}

export function undoStateOf(session: Session): UndoState {
  const { undo, redo } = session.history.undoStack();
  return {
    undo: undo === null ? null : { ...summariseChange(undo.change), action: undo.action },
    redo: redo === null ? null : { ...summariseChange(redo.change), action: redo.action },
    unfinished: summariseUnfinished(session.history),
  };
}

export function findingsIn(session: Session, article: ArticleSummary): readonly Finding[] {
  const rivals = session.catalogue.rivals(article.path);
  const copies = fewOf(session.nearCopies.unjudged(article.id));
  return findingsOf(article, {
    now: session.now(),
    picture: (file) => session.pictures.stateOf(file),
    sameId: rivals,
    nearCopies: copies,
  });
}

export function missingFolder(folder: string): Failure {
  return { code: 'folder-missing', message: `${folder} cannot be reached.`, path: folder };
}

export function unknownArticle(id: string): Failure {
  return { code: 'unknown-article', message: `There is no article ${id}.`, path: id };
}
