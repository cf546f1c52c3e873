import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import { fail, type Result } from '../../archive/result.ts';
import { everything } from '../../archive/search/query.ts';
import { noResult } from '../../electron/contract/activity.ts';
import { type ToMain, toMainSchema } from '../../electron/contract/host-messages.ts';
import type { FromService, ToService } from '../../electron/contract/service-messages.ts';
import {
  type ServiceRequestName,
  serviceRequests,
} from '../../electron/contract/service-requests.ts';
import { createConnection } from '../../electron/service/connection.ts';
import { createGrantedPaths } from '../../electron/service/granted-paths.ts';
import { createLoadingReport } from '../../electron/service/loading-report.ts';
import { createWorkReports } from '../../electron/service/long-work.ts';
import { throttle } from '../../electron/service/throttle.ts';
import { arbitraryOfSchema } from '../support/arbitrary-of-schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const grant = '6c1f0e0e-0000-4000-8000-000000000001';
const readGrant = '6c1f0e0e-0000-4000-8000-000000000002';
const names = Object.keys(serviceRequests).filter(isRequestName);

function isRequestName(name: string): name is ServiceRequestName {
  return Object.hasOwn(serviceRequests, name);
}

async function archiveFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'ferry.md'), '---\nheadline: Ferry late\ntags: [sea]\n---\nFog.\n');
  await writeFile(join(folder, 'crane.md'), '---\nheadline: Crane sold\n---\nA harbour crane.\n');
  return folder;
}

async function openedArchive(folder: string): Promise<Archive> {
  const opened = await openArchive(folder, { access: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.loaded();
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** The service's half and a page's half of one real message channel. */
function connect(archive: Promise<Result<Archive>>) {
  const { port1, port2 } = new MessageChannel();
  const bugs: unknown[] = [];
  const grants = createGrantedPaths();
  const reported: ToMain[] = [];
  const connection = createConnection({
    port: port1,
    archive,
    grants,
    onBug: (error) => bugs.push(error),
    report: createWorkReports((message) => reported.push(message)).report,
  });
  port1.on('message', (message) => connection.receive(message));

  const received: FromService[] = [];
  const waiting = new Map<number, (message: FromService) => void>();
  port2.on('message', (message: FromService) => {
    received.push(message);
    if (!['event', 'progress', 'held'].includes(message.kind) && 'id' in message)
      waiting.get(message.id)?.(message);
  });
  onTestFinished(() => {
    port1.close();
    port2.close();
  });

  let lastId = 0;
  function send(message: ToService): void {
    port2.postMessage(message);
  }
  function ask(name: string, input: unknown): { id: number; answer: Promise<FromService> } {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<FromService>((resolve) => waiting.set(id, resolve));
    send({ kind: 'request', id, name, input });
    return { id, answer };
  }
  return { ask, send, bugs, grants, received, reported, connection, raw: port2 };
}

async function connectedTo(folder: string) {
  const archive = await openedArchive(folder);
  return { archive, ...connect(Promise.resolve({ ok: true, value: archive })) };
}

describe('the service', () => {
  test('answers with what the archive says', async () => {
    const { ask, bugs } = await connectedTo(await archiveFolder());
    const query = { ...everything, text: 'ferry' };
    expect(await ask('search', { query, offset: 0, limit: 10 }).answer).toMatchObject({
      kind: 'done',
      value: { total: 1, results: [{ article: { headline: 'Ferry late' } }] },
    });
    expect(bugs).toEqual([]);
  });

  test('adds a picture that the person chose, and no other, and corrects it', async () => {
    const folder = await archiveFolder();
    const { ask, grants, archive, bugs } = await connectedTo(folder);
    const elsewhere = await temporaryFolder();
    await writeFile(join(elsewhere, 'a.gif'), 'GIF89a\x01\0\x01\0\0\0\0;');
    const id = archive.find('ferry.md');
    const add = { id, base: null, image: null, grants: [grant] };
    expect(await ask('add-pictures', add).answer).toMatchObject({
      kind: 'failed',
      error: { code: 'no-permission' },
    });
    grants.add(grant, join(elsewhere, 'a.gif'), 'read');
    expect(await ask('add-pictures', add).answer).toMatchObject({ kind: 'done' });
    const correction = {
      picture: { kind: 'file', file: 'media/undated/a.gif' },
      fields: { credit: 'AP', expires: '2030-01-01' },
      ids: null,
      dryRun: true,
      reason: null,
    };
    expect(await ask('edit-picture', correction).answer).toMatchObject({
      kind: 'done',
      value: { change: null, changes: [{ field: 'credit', after: 'AP' }, { field: 'expires' }] },
    });
    const unknown = { ...correction, fields: { colour: 'red' } };
    expect(await ask('edit-picture', unknown).answer).toMatchObject({ kind: 'failed' });
    expect(bugs).toEqual([]);
  });

  test('says what replacing would change, and does no more than was looked at', async () => {
    const { ask, bugs } = await connectedTo(await archiveFolder());
    const wish = {
      target: { kind: 'query', query: everything },
      articles: null,
      pattern: { text: 'e', kind: 'plain', matchCase: false, wholeWord: false },
      replacement: 'E',
      fields: ['headline'],
      samples: 1,
      dryRun: true,
    };
    expect(await ask('replace-text', wish).answer).toMatchObject({
      kind: 'done',
      value: { change: null, samples: [{ field: 'headline' }] },
    });
    const none = { ...wish, articles: [], dryRun: false };
    expect(await ask('replace-text', none).answer).toMatchObject({
      kind: 'done',
      value: { change: null, changed: [] },
    });
    const unknown = { ...wish, fields: ['colour'] };
    expect(await ask('replace-text', unknown).answer).toMatchObject({ kind: 'failed' });
    expect(bugs).toEqual([]);
  });

  test('answers two requests side by side, each under its own number', async () => {
    const { ask } = await connectedTo(await archiveFolder());
    const info = ask('info', {});
    const state = ask('undo-state', {});
    expect(await state.answer).toMatchObject({ id: state.id, value: { undo: null, redo: null } });
    expect(await info.answer).toMatchObject({ id: info.id, value: { articles: 2 } });
  });

  test('lets requests wait until the archive can be read', async () => {
    const archive = await openedArchive(await archiveFolder());
    let open: (result: Result<Archive>) => void = () => {};
    const { ask, received } = connect(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const { answer } = ask('info', {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(received).toEqual([]);
    open({ ok: true, value: archive });
    expect(await answer).toMatchObject({ kind: 'done', value: { articles: 2 } });
  });

  test('answers every request with the reason for which the archive cannot be read', async () => {
    const opened = openArchive(join(await temporaryFolder(), 'gone'));
    const { ask } = connect(opened);
    for (const name of names) {
      expect(await ask(name, {}).answer, name).toMatchObject({
        kind: 'failed',
        error: { code: 'not-found' },
      });
    }
  });

  test('refuses unknown requests and wrong shapes, and goes on', async () => {
    const { ask, bugs } = await connectedTo(await archiveFolder());
    for (const [name, input] of [
      ['constructor', {}],
      ['__proto__', {}],
      ['search', { query: everything, offset: -1, limit: 10 }],
      ['search', null],
      ['edit', { target: { kind: 'ids', ids: [] }, edits: [], base: null, reason: null }],
      ['import-files', { grants: ['/etc/passwd'], dryRun: false }],
    ] as const) {
      expect(await ask(name, input).answer).toMatchObject({
        kind: 'failed',
        error: { code: 'invalid-value' },
      });
    }
    expect(await ask('info', {}).answer).toMatchObject({ kind: 'done' });
    expect(bugs).toEqual([]);
  });

  test('survives messages that are no requests', async () => {
    const { ask, raw, bugs } = await connectedTo(await archiveFolder());
    for (const message of [
      null,
      7,
      'request',
      {},
      { kind: 'request' },
      { kind: 'cancel', id: 9 },
    ]) {
      raw.postMessage(message);
    }
    expect(await ask('info', {}).answer).toMatchObject({ kind: 'done' });
    expect(bugs).toHaveLength(5);
  });
});

describe('cancelling', () => {
  test('a request that has not begun is answered as cancelled', async () => {
    let open: (result: Result<Archive>) => void = () => {};
    const { ask, send, bugs } = connect(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const { id, answer } = ask('info', {});
    send({ kind: 'cancel', id });
    const other = ask('info', {});
    // Messages keep their order: when this one has been refused, the others have arrived.
    send({ kind: 'request', id, name: 'info', input: {} });
    await expect.poll(() => bugs.length).toBe(1);
    open(fail('not-found', 'no archive'));
    expect(await answer).toEqual({ kind: 'cancelled', id });
    expect(await other.answer).toMatchObject({ kind: 'failed', error: { code: 'not-found' } });
  });

  test('a long import stops, and the archive is as it was', async () => {
    const source = await temporaryFolder();
    for (let count = 0; count < 300; count += 1) {
      await writeFile(join(source, `${count}.md`), `---\nheadline: Story ${count}\n---\nText.\n`);
    }
    const { ask, send, grants, bugs, archive } = await connectedTo(await archiveFolder());
    grants.add(grant, source, 'read');
    const { id, answer } = ask('import-files', { grants: [grant], dryRun: false });
    send({ kind: 'cancel', id });
    expect(await answer).toEqual({ kind: 'cancelled', id });
    expect(archive.info().articles).toBe(2);
    expect(bugs).toEqual([]);
  });
});

describe('holding', () => {
  async function heldImport() {
    const file = join(await temporaryFolder(), 'wire.md');
    await writeFile(file, '---\nheadline: From the wire\n---\nText.\n');
    const service = await connectedTo(await archiveFolder());
    service.grants.add(grant, file, 'read');
    const { id, answer } = service.ask('import-files', { grants: [grant], dryRun: false });
    service.send({ kind: 'hold', id, isHeld: true });
    // Others are answered meanwhile.
    for (let count = 0; count < 50; count += 1) await service.ask('info', {}).answer;
    expect(service.archive.info().articles).toBe(2);
    return { ...service, id, answer };
  }

  test('an import waits, and goes on when it may', async () => {
    const { send, id, answer, received } = await heldImport();
    expect(received).toContainEqual({ kind: 'held', id, isHeld: true });
    send({ kind: 'hold', id, isHeld: false });
    expect(await answer).toMatchObject({ kind: 'done', value: { created: 1 } });
    expect(received).toContainEqual({ kind: 'held', id, isHeld: false });
  });

  test('an import that is held can be cancelled', async () => {
    const { send, id, answer, archive } = await heldImport();
    send({ kind: 'cancel', id });
    expect(await answer).toEqual({ kind: 'cancelled', id });
    expect(archive.info().articles).toBe(2);
  });
});

describe('files outside the archive', () => {
  test('are read when the person chose them', async () => {
    const file = join(await temporaryFolder(), 'wire.md');
    await writeFile(file, '---\nheadline: From the wire\n---\nText.\n');
    const { ask, grants } = await connectedTo(await archiveFolder());
    const input = { grants: [grant], dryRun: false };
    expect(await ask('import-files', input).answer).toMatchObject({
      kind: 'failed',
      error: { code: 'no-permission' },
    });
    grants.add(grant, file, 'read');
    expect(await ask('import-files', input).answer).toMatchObject({
      kind: 'done',
      value: { created: 1 },
    });
  });

  test('are written only where the person said so', async () => {
    const file = join(await temporaryFolder(), 'out.newsbundle');
    const { ask, grants } = await connectedTo(await archiveFolder());
    const input = {
      target: { kind: 'query', query: everything },
      to: grant,
      format: 'bundle',
      withExpired: false,
      columns: null,
    };
    grants.add(grant, file, 'read');
    expect(await ask('export-articles', input).answer).toMatchObject({
      kind: 'failed',
      error: { code: 'no-permission' },
    });
    grants.add(grant, file, 'write');
    expect(await ask('export-articles', input).answer).toMatchObject({
      kind: 'done',
      value: { file, articles: 2 },
    });
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('whatever a page sends', () => {
  test.each(names)('%s answers or fails with a code, and nothing breaks', async (name) => {
    const { ask, bugs, grants, archive } = await connectedTo(await archiveFolder());
    const files = await temporaryFolder();
    grants.add(readGrant, join(files, 'source.md'), 'read');
    grants.add(grant, join(files, 'out.newsbundle'), 'write');
    await writeFile(join(files, 'source.md'), 'A story.\n');
    const valid = arbitraryOfSchema(serviceRequests[name], await namesIn(archive));
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: valid }, sendable), async (input) => {
        const answer = await ask(name, input).answer;
        expect(['done', 'failed']).toContain(answer.kind);
        if (answer.kind === 'failed') expect(answer.error.code).not.toBe('internal');
        expect(bugs).toEqual([]);
      }),
      { numRuns: 24 },
    );
    expect(await ask('info', {}).answer).toMatchObject({ kind: 'done' });
  });

  test('is tried with names that exist, so that most requests can do something', async () => {
    const archive = await openedArchive(await archiveFolder());
    const hints = await namesIn(archive);
    const inputs = fc.sample(arbitraryOfSchema(serviceRequests.version, hints), 200);
    const known = JSON.stringify(inputs);
    expect(hints.filter((hint) => known.includes(JSON.stringify(hint))).length).toBeGreaterThan(3);
    const accepted = inputs.filter((input) => serviceRequests.version.safeParse(input).success);
    expect(accepted).toHaveLength(200);
  });
});

/** Ids, hashes, changes and grants that mean something in this archive. */
async function namesIn(archive: Archive): Promise<string[]> {
  const target = { kind: 'query' as const, query: everything };
  const edits = [{ kind: 'set-text' as const, field: 'section' as const, value: 'Port' }];
  const edited = await archive.edit({ target, edits, base: null, reason: null });
  if (!edited.ok) throw new Error(edited.error.message);
  const ids = archive.ids(everything);
  const hashes = archive.summaries(ids).map(({ hash }) => hash);
  const changes = edited.value.change === null ? [] : [edited.value.change];
  const words = ['ferry.md', 'sea', 'Port', 'yesterday 14:30', '2022-01-10'];
  return [...ids, ...hashes, ...changes, ...words, grant, readGrant];
}

/** What survives a message port. */
const sendable = fc.jsonValue();

describe('long work', () => {
  const running = { progress: null, canHold: false, isHeld: false };

  test('is reported to main from its beginning to its end, a look at files as a preview', async () => {
    const { ask, reported } = await connectedTo(await archiveFolder());
    const text = 'A headline\n\nA text.';
    await ask('import-text', { text, dryRun: true }).answer;
    await ask('info', {}).answer;
    await ask('redo', {}).answer;
    await ask('import-text', { text, dryRun: false }).answer;
    expect(reported.filter(({ kind }) => kind === 'worked')).toMatchObject([
      { work: 1, end: { outcome: 'done', result: { change: null } } },
      { work: 2, end: { outcome: 'failed', code: 'nothing-to-redo' } },
      { work: 3, end: { outcome: 'done', code: null, result: { counts: { created: 1 } } } },
    ]);
    expect(reported[0]).toEqual({ kind: 'working', work: 1, what: 'preview', ...running });
    expect(reported).toContainEqual({ kind: 'working', work: 2, what: 'redo', ...running });
    for (const message of reported) expect(toMainSchema.parse(message)).toEqual(message);
  });

  test('that is stopped has ended', async () => {
    const { ask, send, reported } = await connectedTo(await archiveFolder());
    const { id, answer } = ask('check', {});
    send({ kind: 'cancel', id });
    if ((await answer).kind === 'cancelled')
      expect(reported.filter(({ kind }) => kind === 'worked')).toMatchObject([
        { end: { outcome: 'stopped' } },
      ]);
  });

  test('is held, goes on and is cancelled by its number', () => {
    const reported: ToMain[] = [];
    const orders: string[] = [];
    const { report, order } = createWorkReports((message) => reported.push(message));
    const hold = (isHeld: boolean) => {
      orders.push(isHeld ? 'hold' : 'release');
      work.held(isHeld);
    };
    const work = report('import', { cancel: () => orders.push('cancel'), hold });
    order(1, 'pause');
    order(1, 'continue');
    order(1, 'cancel');
    order(2, 'cancel');
    expect(orders).toEqual(['hold', 'release', 'cancel']);
    expect(reported.map((message) => message.kind === 'working' && message.isHeld)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is the loading of an archive, too, which can be held', () => {
    const reported: ToMain[] = [];
    const orders: string[] = [];
    const { report, order } = createWorkReports((message) => reported.push(message));
    const follow = createLoadingReport(report, (given) => orders.push(given));
    const reading = (done: number) => ({ step: 'reading' as const, done, total: 4 });
    follow({ loading: reading(1), loadState: 'loading' });
    order(1, 'pause');
    follow({ loading: reading(2), loadState: 'paused' });
    order(1, 'continue');
    follow({ loading: reading(3), loadState: 'loading' });
    follow({ loading: null, loadState: 'loaded' });
    follow({ loading: null, loadState: 'loaded' });
    order(1, 'cancel');
    expect(orders).toEqual(['pause', 'continue']);
    const told = { kind: 'working', work: 1, what: 'loading', canHold: true } as const;
    expect(reported).toEqual([
      { ...told, progress: null, isHeld: false },
      { ...told, progress: reading(1), isHeld: false },
      { ...told, progress: reading(1), isHeld: true },
      { ...told, progress: reading(2), isHeld: true },
      { ...told, progress: reading(2), isHeld: false },
      { ...told, progress: reading(3), isHeld: false },
      { kind: 'worked', work: 1, end: { outcome: 'done', code: null, result: noResult } },
    ]);
  });
});

test('progress comes at most once in its gap', () => {
  const seen: number[] = [];
  let time = 0;
  const report = throttle(
    100,
    (value: number) => seen.push(value),
    () => time,
  );
  for (time = 0; time <= 250; time += 25) report(time);
  expect(seen).toEqual([0, 100, 200]);
});
