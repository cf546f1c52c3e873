import type { LoadOrder, LoadState } from '../archive-types.ts';
import { Hold } from '../hold.ts';
import { isCancel } from '../job.ts';
import { loadArticles } from './load-articles.ts';
import { emitInfo, type Session } from './session.ts';

/** The loading of one archive. Begins by itself; ends for good when the archive is closed. */
export class Loading {
  readonly #session: Session;
  readonly #closing = new AbortController();
  #stopping = new AbortController();
  readonly #hold = new Hold();
  #run: Promise<void>;

  constructor(session: Session) {
    this.#session = session;
    this.#run = this.#start();
  }

  /** Resolves when all is loaded, or when it was stopped; rejects when the archive is closed before. */
  get ended(): Promise<void> {
    return this.#run;
  }

  order(given: LoadOrder): void {
    const { loadState } = this.#session;
    if (given === 'pause' && loadState === 'loading') {
      this.#hold.hold();
      this.#enter('paused');
    } else if (given === 'stop' && (loadState === 'loading' || loadState === 'paused')) {
      this.#stopping.abort();
      this.#hold.release();
    } else if (given === 'continue' && loadState === 'paused') {
      this.#hold.release();
      this.#enter('loading');
    } else if (given === 'continue' && loadState === 'stopped') {
      this.#run = this.#start();
    }
  }

  /** For what has to know all articles: lets the loading go on, and waits for its end. */
  async complete(): Promise<void> {
    this.order('continue');
    await this.#run.catch(() => undefined);
  }

  close(): void {
    this.#closing.abort();
    this.#hold.release();
  }

  #start(): Promise<void> {
    this.#stopping = new AbortController();
    const run = this.#load(this.#stopping.signal);
    run.catch(() => undefined);
    return run;
  }

  async #load(stop: AbortSignal): Promise<void> {
    this.#session.loadState = 'loading';
    const signal = AbortSignal.any([this.#closing.signal, stop]);
    const { whileHeld } = this.#hold;
    try {
      await loadArticles(this.#session, { signal, whileHeld });
      this.#hold.release();
      this.#enter('loaded');
    } catch (error) {
      if (!isCancel(error) || !stop.aborted || this.#closing.signal.aborted) throw error;
      this.#session.loading = null;
      this.#enter('stopped');
    }
  }

  #enter(state: LoadState): void {
    this.#session.loadState = state;
    emitInfo(this.#session);
  }
}
