import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../article/article.ts';
import type { SegmentNumbers } from './new-segment.ts';
import { type BuildAnswer, type BuildRequest, buildAnswerSchema } from './segment-messages.ts';
import { type SegmentThreads, segmentThreads } from './segment-threads.ts';

/** Worker threads at most: each remembers words of its own. */
const mostWorkers = 2;
/** Milliseconds without work after which a thread ends: between two parts of an import it stays. */
const patience = 10_000;

/** Megabytes: small, since what a thread makes is soon handed over. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

interface Thread {
  readonly worker: Worker;
  /** Jobs that it has, by their number. */
  readonly jobs: Map<number, (answer: BuildAnswer | null) => void>;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * Builds segments on worker threads, which start when there is work and end when there is none.
 * What a thread cannot do, because it cannot be started or has died, is answered with null.
 */
export class SegmentWorkers {
  readonly #threads = new Set<Thread>();
  #nextJob = 1;
  /** Whether a thread could not be started, or has died. */
  #failed = false;
  #used = false;

  constructor() {
    if (!existsSync(program)) this.#fail(`${programName} is missing`);
  }

  /** Segments that can be built beside what the process does; 0 where threads cannot be had. */
  get count(): number {
    return this.#failed ? 0 : Math.min(mostWorkers, availableParallelism() - 1);
  }

  build(
    articles: readonly Article[],
    numbers: SegmentNumbers,
    { timeZone, language }: Pick<BuildRequest, 'timeZone' | 'language'>,
  ): Promise<BuildAnswer | null> {
    const job = this.#nextJob++;
    const thread = this.#leastBusy();
    return new Promise((resolve) => {
      if (!thread) {
        resolve(null);
        return;
      }
      thread.jobs.set(job, resolve);
      if (thread.timer) clearTimeout(thread.timer);
      thread.timer = null;
      thread.worker.ref();
      const request: BuildRequest = { job, articles: [...articles], numbers, timeZone, language };
      try {
        thread.worker.postMessage(request);
      } catch {
        this.#settle(thread, job, null);
      }
    });
  }

  /** Ends the threads that have nothing to do. */
  endIdle(): void {
    for (const thread of this.#threads) if (thread.jobs.size === 0) this.#end(thread);
  }

  #leastBusy(): Thread | null {
    const threads = [...this.#threads].sort((a, b) => a.jobs.size - b.jobs.size);
    const [first] = threads;
    if (first && (first.jobs.size === 0 || threads.length >= this.count)) return first;
    return this.count > 0 ? this.#start() : null;
  }

  #start(): Thread | null {
    try {
      const worker = new Worker(program, { resourceLimits });
      const thread: Thread = { worker, jobs: new Map(), timer: null };
      this.#threads.add(thread);
      worker.on('message', (message: unknown) => {
        if (message === 'ready') return;
        const answer = buildAnswerSchema.parse(message);
        if (!this.#used) tell({ used: true });
        this.#used = true;
        this.#settle(thread, answer.job, answer);
      });
      worker.on('error', (error: unknown) => {
        this.#fail(String(error));
        this.#end(thread);
      });
      worker.on('exit', () => this.#end(thread));
      return thread;
    } catch (error) {
      this.#fail(String(error));
      return null;
    }
  }

  #fail(why: string): void {
    if (!this.#failed) tell({ used: false, why });
    this.#failed = true;
  }

  #settle(thread: Thread, job: number, answer: BuildAnswer | null): void {
    thread.jobs.get(job)?.(answer);
    thread.jobs.delete(job);
    if (thread.jobs.size > 0) return;
    thread.worker.unref();
    thread.timer = setTimeout(() => this.#end(thread), patience);
    thread.timer.unref();
  }

  #end(thread: Thread): void {
    if (!this.#threads.delete(thread)) return;
    if (thread.timer) clearTimeout(thread.timer);
    void thread.worker.terminate();
    for (const resolve of thread.jobs.values()) resolve(null);
    thread.jobs.clear();
  }
}

function tell(threads: SegmentThreads): void {
  segmentThreads.publish(threads);
}

/** Beside the bundle that this is part of; it is missing where the sources run as they are. */
const programName = 'segment-worker.js';
const program = new URL(programName, import.meta.url);
