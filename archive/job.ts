/** How far a long job is. */
export interface Progress {
  /** What is being done, for choosing words. */
  readonly step:
    | 'listing'
    | 'reading'
    | 'reading-pictures'
    /** A file is gone through before it is read; counted in megabytes. */
    | 'surveying'
    | 'indexing'
    | 'importing'
    | 'exporting'
    | 'printing'
    | 'verifying'
    | 'saving'
    | 'downloading'
    | 'proving'
    | 'pruning';
  /** Items done, from 0. */
  readonly done: number;
  /** Items in all, or null while that is not known. */
  readonly total: number | null;
  /** The item at hand: a path or headline. */
  readonly item?: string;
}

/** Every job that can take longer than a blink takes these. */
export interface JobOptions {
  /** Aborting makes the job throw `signal.reason` at its next safe point; nothing is left half-written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Resolves at once, or when a job that is held goes on (`Hold`): jobs that can be held wait for it. */
  readonly whileHeld?: () => Promise<void>;
}

/** Lets other work in the process run: a job calls this every few milliseconds of its own work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function isCancel(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
