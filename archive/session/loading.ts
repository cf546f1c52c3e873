import type { LoadOrder, LoadState } from '../archive-types.ts';
import { Hold } from '../hold.ts';
import { isCancel } from '../job.ts';
import { type LoadControl, loadArticles } from './load-articles.ts';
import { rehearseSearch } from './rehearse-search.ts';
import { emitInfo, type Session } from './session.ts';

/** The loading of one archive. Begins by itself; ends for good when the archive is closed. */
export class Loading {
  readonly #session: Session;
  readonly #follow: LoadControl['follow'];
  readonly #rest: Rest;
  readonly #closing = new AbortController();
  #stopping = new AbortController();
  readonly #hold = new Hold();
  #run: Promise<void>;

  /**
   * `follow` resolves when changes in the folder are followed, from its first call on. `rest`:
   * milliseconds at most that what is asked first has for itself.
   */
  constructor(session: Session, follow: LoadControl['follow'], rest = 0) {
    this.#session = session;
    this.#follow = follow;
    this.#rest = createRest(rest);
    this.#run = this.#start();
  }

  /** Resolves when all is loaded, or when it was stopped; rejects when the archive is closed before. */
  get ended(): Promise<void> {
    return this.#run;
  }

  /** A list was asked for and found; it is shown in a moment. */
  listFound(): void {
    this.#rest.endSoon();
  }

  order(given: LoadOrder): void {
    const { loadState } = this.#session;
    if (given === 'pause' && loadState === 'loading') {
      this.#hold.hold();
      this.#enter('paused');
    } else if (given === 'stop' && (loadState === 'loading' || loadState === 'paused')) {
      this.#stopping.abort();
      this.#rest.end();
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
    this.#rest.end();
    this.order('continue');
    await this.#run.catch(() => undefined);
  }

  close(): void {
    this.#closing.abort();
    this.#rest.end();
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
      await this.#rest.over;
      if (this.#rest.isGiven) await rehearseSearch(this.#session.index, signal);
      await loadArticles(this.#session, { signal, whileHeld, follow: this.#follow });
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

interface Rest {
  /** Somebody looks at the list meanwhile. */
  readonly isGiven: boolean;
  readonly over: Promise<void>;
  readonly end: () => void;
  readonly endSoon: () => void;
}

/** Milliseconds in which a list that was found is on the screen. */
const untilShown = 300;

function createRest(milliseconds: number): Rest {
  let end = (): void => undefined;
  let endSoon = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = milliseconds === 0 ? undefined : setTimeout(resolve, milliseconds);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
    let isEnding = false;
    endSoon = () => {
      if (!isEnding && milliseconds > 0) setTimeout(end, untilShown);
      isEnding = true;
    };
  });
  if (milliseconds === 0) end();
  return { isGiven: milliseconds > 0, over, end, endSoon };
}
