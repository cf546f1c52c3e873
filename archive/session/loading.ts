import type { LoadOrder, LoadState } from '../archive-types.ts';
import { isCancel } from '../job.ts';
import { loadArticles } from './load-articles.ts';
import { emitInfo, type Session } from './session.ts';

/** The loading of one archive. Begins by itself; ends for good when the archive is closed. */
export class Loading {
  readonly #session: Session;
  readonly #following: Promise<unknown>;
  readonly #closing = new AbortController();
  #stopping = new AbortController();
  #held: { readonly promise: Promise<void>; readonly release: () => void } | null = null;
  #run: Promise<void>;

  /** `following` resolves when changes in the folder are followed. */
  constructor(session: Session, following: Promise<unknown>) {
    this.#session = session;
    this.#following = following;
    this.#run = this.#start();
  }

  /** Resolves when all is loaded, or when it was stopped; rejects when the archive is closed before. */
  get ended(): Promise<void> {
    return this.#run;
  }

  order(given: LoadOrder): void {
    const { loadState } = this.#session;
    if (given === 'pause' && loadState === 'loading') {
      this.#hold();
      this.#enter('paused');
    } else if (given === 'stop' && (loadState === 'loading' || loadState === 'paused')) {
      this.#stopping.abort();
      this.#release();
    } else if (given === 'continue' && loadState === 'paused') {
      this.#release();
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
    this.#release();
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
    const whileHeld = async (): Promise<void> => this.#held?.promise;
    try {
      await loadArticles(this.#session, { signal, whileHeld, following: this.#following });
      this.#release();
      this.#enter('loaded');
    } catch (error) {
      if (!isCancel(error) || !stop.aborted || this.#closing.signal.aborted) throw error;
      this.#session.loading = null;
      this.#enter('stopped');
    }
  }

  #hold(): void {
    let release = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held = { promise, release };
  }

  #release(): void {
    this.#held?.release();
    this.#held = null;
  }

  #enter(state: LoadState): void {
    this.#session.loadState = state;
    emitInfo(this.#session);
  }
}
