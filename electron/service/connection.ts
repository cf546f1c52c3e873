import type { Archive } from '../../archive/archive-types.ts';
import { Hold } from '../../archive/hold.ts';
import type { Progress } from '../../archive/job.ts';
import type { Result } from '../../archive/result.ts';
import type { WorkName } from '../contract/activity.ts';
import { type FromService, toServiceSchema } from '../contract/service-messages.ts';
import { answerRequest } from './answer-request.ts';
import type { GrantedPaths } from './granted-paths.ts';
import type { RequestContext } from './handlers.ts';
import { canBeHeld, type ReportedWork, type ReportWork, workOf } from './long-work.ts';
import { throttle } from './throttle.ts';
import { stopped } from './work-result.ts';

/** What a connection needs of a message port, in Electron or in Node. */
export interface Port {
  postMessage(message: FromService): void;
}

export interface ConnectionOptions {
  readonly port: Port;
  /** Requests wait for it; when it fails, each of them fails with that. */
  readonly archive: Promise<Result<Archive>>;
  readonly grants: GrantedPaths;
  readonly onBug: (error: unknown) => void;
  /** Long work begins. */
  readonly report: ReportWork;
}

/** One page's port. Requests run side by side; each can be held and cancelled by its number. */
export interface Connection {
  readonly receive: (message: unknown) => void;
  readonly send: (message: FromService) => void;
  readonly cancelAll: () => void;
  /** Resolves when no request is at work. */
  readonly settled: () => Promise<void>;
}

type Control = Pick<RequestContext, 'signal' | 'whileHeld'>;

interface Running {
  readonly abort: AbortController;
  readonly hold: Hold;
  readonly canHold: boolean;
  readonly done: Promise<void>;
  /** null: nothing that can take long, or it has not begun. */
  work: ReportedWork | null;
}

/** What is held has to go on to come to its end. */
function cancel(request: Running | undefined): void {
  request?.abort.abort();
  request?.hold.release();
}

/** Milliseconds between two progress messages of one request. */
const progressGap = 100;

export function createConnection(options: ConnectionOptions): Connection {
  const { port, onBug } = options;
  const running = new Map<number, Running>();

  function receive(message: unknown): void {
    const parsed = toServiceSchema.safeParse(message);
    if (!parsed.success) {
      onBug(parsed.error);
      return;
    }
    const { data } = parsed;
    if (data.kind === 'request') begin(data.id, data.name, data.input);
    else if (data.kind === 'cancel') cancel(running.get(data.id));
    else setHeld(data.id, data.isHeld);
  }

  function setHeld(id: number, isHeld: boolean): void {
    const request = running.get(id);
    if (!request?.canHold) return;
    if (isHeld) request.hold.hold();
    else request.hold.release();
    request.work?.held(isHeld);
    port.postMessage({ kind: 'held', id, isHeld });
  }

  function begin(id: number, name: string, input: unknown): void {
    if (running.has(id)) {
      onBug(new Error(`The request number ${id} is taken.`));
      return;
    }
    const abort = new AbortController();
    const hold = new Hold();
    const done = run(id, name, input, { signal: abort.signal, whileHeld: hold.whileHeld })
      .catch(onBug)
      .finally(() => running.delete(id));
    running.set(id, { abort, hold, canHold: canBeHeld(name), done, work: null });
  }

  async function run(id: number, name: string, input: unknown, control: Control): Promise<void> {
    const { signal } = control;
    const archive = await options.archive;
    if (signal.aborted) {
      port.postMessage({ kind: 'cancelled', id });
      return;
    }
    if (!archive.ok) {
      port.postMessage({ kind: 'failed', id, error: archive.error });
      return;
    }
    const what = workOf(name, input);
    const work = what && begun(id, name, what);
    const context = {
      archive: archive.value,
      grants: options.grants,
      ...control,
      onProgress: throttle(progressGap, (progress: Progress) => {
        port.postMessage({ kind: 'progress', id, progress });
        work?.progress(progress);
      }),
    };
    try {
      const result = await answerRequest(name, input, context, onBug, (end) => work?.end(end));
      port.postMessage(
        result.ok
          ? { kind: 'done', id, value: result.value }
          : { kind: 'failed', id, error: result.error },
      );
    } catch (error) {
      work?.end(stopped);
      if (!signal.aborted) throw error;
      port.postMessage({ kind: 'cancelled', id });
    }
  }

  function begun(id: number, name: string, what: WorkName): ReportedWork {
    const request = running.get(id);
    const work = options.report(what, {
      cancel: () => cancel(request),
      hold: canBeHeld(name) ? (isHeld) => setHeld(id, isHeld) : null,
    });
    if (request) request.work = work;
    return work;
  }

  return {
    receive,
    send: (message) => port.postMessage(message),
    cancelAll() {
      for (const request of running.values()) cancel(request);
    },
    settled: async () => {
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
