import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { ToService } from '../../electron/contract/service-messages.ts';
import type { ArchiveEvent } from '../../electron/contract/types.ts';
import { createServicePort, type Port } from '../../renderer/bridge/service-port.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A real channel whose far end answers as `answer` says. */
function channel(answer: (message: ToService, port: MessagePort) => void): Port {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  port2.on('message', (message: ToService) => answer(message, port2));
  const port: Port = {
    onmessage: null,
    postMessage: (message) => port1.postMessage(message),
    start: () => {
      port1.on('message', (data) => port.onmessage?.(new MessageEvent('message', { data })));
    },
    close: () => port1.close(),
  };
  return port;
}

describe('the port to the service', () => {
  it('answers each request with its own value, in whatever order answers come', async () => {
    const service = createServicePort(() => undefined);
    const waiting: (() => void)[] = [];
    service.attach(
      channel((message, port) => {
        if (message.kind !== 'request') return;
        waiting.unshift(() =>
          port.postMessage({ kind: 'done', id: message.id, value: message.input }),
        );
        if (waiting.length === 2) for (const answer of waiting) answer();
      }),
    );
    const [first, second] = await Promise.all([
      service.request('resolve-date', { text: 'one' }),
      service.request('resolve-date', { text: 'two' }),
    ]);
    expect(first).toEqual({ ok: true, value: { text: 'one' } });
    expect(second).toEqual({ ok: true, value: { text: 'two' } });
  });

  it('keeps a request until there is a port', async () => {
    const service = createServicePort(() => undefined);
    const answer = service.request('info', {});
    service.attach(
      channel((message, port) => port.postMessage({ kind: 'done', id: message.id, value: 'late' })),
    );
    expect(await answer).toEqual({ ok: true, value: 'late' });
  });

  it('gives failures as values and progress as it comes', async () => {
    const service = createServicePort(() => undefined);
    const seen: number[] = [];
    service.attach(
      channel(({ id }, port) => {
        for (const done of [1, 2])
          port.postMessage({
            kind: 'progress',
            id,
            progress: { step: 'importing', done, total: 2 },
          });
        port.postMessage({ kind: 'failed', id, error: { code: 'disk-full', message: 'full' } });
      }),
    );
    const result = await service.request(
      'import-text',
      { text: 'x', dryRun: false },
      { onProgress: ({ done }) => seen.push(done) },
    );
    expect(result).toEqual({ ok: false, error: { code: 'disk-full', message: 'full' } });
    expect(seen).toEqual([1, 2]);
  });

  it('asks the service to cancel, and throws the reason once it has', async () => {
    const service = createServicePort(() => undefined);
    const stop = new AbortController();
    service.attach(
      channel((message, port) => {
        if (message.kind === 'request') stop.abort(new Error('enough'));
        else port.postMessage({ kind: 'cancelled', id: message.id });
      }),
    );
    await expect(service.request('places', {}, { signal: stop.signal })).rejects.toThrow('enough');
  });

  it('does not ask at all when it is cancelled before', async () => {
    const service = createServicePort(() => undefined);
    await expect(
      service.request('places', {}, { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
  });

  it('fails what was under way when the service ends, and goes on with the next one', async () => {
    const service = createServicePort(() => undefined);
    service.attach(channel(() => undefined));
    const lost = service.request('info', {});
    service.detach();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'internal' } });
    service.attach(
      channel(({ id }, port) => port.postMessage({ kind: 'done', id, value: 'again' })),
    );
    expect(await service.request('info', {})).toEqual({ ok: true, value: 'again' });
  });

  it('passes events on', async () => {
    const event = await new Promise<ArchiveEvent>((resolve) => {
      const service = createServicePort(resolve);
      service.attach(
        channel((_, port) =>
          port.postMessage({
            kind: 'event',
            event: { kind: 'undo-changed', state: { undo: null, redo: null, unfinished: null } },
          }),
        ),
      );
      void service.request('info', {});
    });
    expect(event.kind).toBe('undo-changed');
  });
});
