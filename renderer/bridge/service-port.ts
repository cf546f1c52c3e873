import type { FromService, ToService } from '../../electron/contract/service-messages.ts';
import type {
  ServiceInput,
  ServiceOutputs,
  ServiceRequestName,
} from '../../electron/contract/service-requests.ts';
import type { ArchiveEvent, JobOptions, Result } from '../../electron/contract/types.ts';

/** The half of a `MessagePort` that is used here. */
export interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export interface RequestOptions extends JobOptions {
  /** Called when the request is held or goes on, whoever wanted it. */
  readonly onHeld?: (isHeld: boolean) => void;
  /** Called with what holds the request, if it is one that can be held, and lets it go on. */
  readonly onBegun?: (hold: (isHeld: boolean) => void) => void;
}

/** A request's input, which nobody on the way changes. */
export type RequestInput<Name extends ServiceRequestName> = Frozen<ServiceInput<Name>>;

type Frozen<Value> = Value extends readonly (infer Element)[]
  ? readonly Frozen<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

interface Pending {
  readonly settle: (message: Extract<FromService, { id: number }>) => void;
  readonly message: ToService;
}

const ended = { code: 'internal', message: 'The service ended before it answered.' } as const;

/**
 * Requests to the service over a port that may come late and may be replaced.
 *
 * A request made before there is a port waits for it. When the service has ended, what was under
 * way fails with `internal`: nobody knows how far it got.
 */
export function createServicePort(onEvent: (event: ArchiveEvent) => void) {
  const pending = new Map<number, Pending>();
  let port: Port | null = null;
  let lastId = 0;
  let stopped = false;

  function receive(message: FromService): void {
    if (message.kind === 'event') onEvent(message.event);
    else pending.get(message.id)?.settle(message);
  }

  function attach(next: Port): void {
    port?.close();
    port = next;
    next.onmessage = (event: MessageEvent<FromService>) => receive(event.data);
    next.start();
    for (const { message } of pending.values()) next.postMessage(message);
  }

  /** The port is dead: fails what was sent over it. */
  function detach(): void {
    if (port === null) return;
    port.close();
    port = null;
    failPending();
  }

  /** The service stays down: fails what is under way and whatever is asked from here on. */
  function stop(): void {
    stopped = true;
    port?.close();
    port = null;
    failPending();
  }

  function failPending(): void {
    for (const [id, { settle }] of [...pending]) settle({ kind: 'failed', id, error: ended });
  }

  /**
   * Asks the service.
   *
   * @throws the signal's reason when the request was cancelled before it was done.
   */
  function request<Name extends ServiceRequestName>(
    name: Name,
    input: RequestInput<Name>,
    options: RequestOptions = {},
  ): Promise<Result<ServiceOutputs[Name]>> {
    const { signal, onProgress, onBegun, onHeld } = options;
    lastId += 1;
    const id = lastId;
    const message: ToService = { kind: 'request', id, name, input };
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (stopped) return resolve({ ok: false, error: ended });
      const cancel = () => port?.postMessage({ kind: 'cancel', id } satisfies ToService);
      const finish = () => {
        pending.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      const settle: Pending['settle'] = (answer) => {
        if (answer.kind === 'progress') return onProgress?.(answer.progress);
        if (answer.kind === 'held') return onHeld?.(answer.isHeld);
        finish();
        if (answer.kind === 'cancelled')
          reject(signal?.reason ?? new DOMException('Cancelled', 'AbortError'));
        else if (answer.kind === 'failed') resolve({ ok: false, error: answer.error });
        // The service answers each request with the output that the contract names for it.
        else resolve({ ok: true, value: answer.value as ServiceOutputs[Name] });
      };
      pending.set(id, { settle, message });
      signal?.addEventListener('abort', cancel);
      onBegun?.((isHeld) => port?.postMessage({ kind: 'hold', id, isHeld } satisfies ToService));
      port?.postMessage(message);
    });
  }

  return { attach, detach, stop, request };
}
