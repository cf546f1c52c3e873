import { subscribe } from 'node:diagnostics_channel';
import type { MessageEvent, MessagePortMain } from 'electron';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import type { ArticleId } from '../../archive/article/article.ts';
import { fail, type Result } from '../../archive/result.ts';
import {
  segmentThreads,
  segmentThreadsSchema,
} from '../../archive/search/index/segment-threads.ts';
import { type FromMain, fromMainSchema, type ToMain } from '../contract/host-messages.ts';
import { type Connection, createConnection } from './connection.ts';
import { createGrantedPaths } from './granted-paths.ts';
import { createLoadingReport } from './loading-report.ts';
import { createWorkReports } from './long-work.ts';

/** The process that holds one archive open, from the first message of main to its last. */
const grants = createGrantedPaths();
const work = createWorkReports(tell);
const connections = new Set<{ readonly connection: Connection; readonly gone: Promise<void> }>();
let opened: Promise<Result<Archive>> = Promise.resolve(
  fail('internal', 'The service was asked before it was told which archive.'),
);

process.parentPort.on('message', ({ data, ports }) => {
  const message = fromMainSchema.safeParse(data);
  if (message.success) act(message.data, ports);
  else report(message.error);
});
process.on('uncaughtException', report);
subscribe(segmentThreads.name, logThreads);
process.on('unhandledRejection', report);

function act(message: FromMain, ports: readonly MessagePortMain[]): void {
  if (message.kind === 'open') open(message.folder);
  else if (message.kind === 'grant') grants.add(message.grant, message.path, message.purpose);
  else if (message.kind === 'paths-of') void tellPaths(message.asked, message.ids);
  else if (message.kind === 'order-work') work.order(message.work, message.order);
  else if (message.kind === 'close') void close();
  else for (const port of ports) connect(port);
}

/** Milliseconds at most until the page has asked for its first list. */
const rest = 5_000;

function open(folder: string): void {
  opened = openArchive(folder, { access: 'write', watch: true, rest });
  opened.then(watch, report);
}

function watch(result: Result<Archive>): void {
  if (!result.ok) {
    const { code, message } = result.error;
    tell({ kind: 'open-failed', code, message });
    return;
  }
  const archive = result.value;
  let { name } = archive.info();
  tell({ kind: 'opened', name });
  const followLoading = createLoadingReport(work.report, archive.orderLoading);
  followLoading(archive.info());
  archive.onEvent((event) => {
    if (event.kind === 'info-changed') followLoading(event.info);
    for (const { connection } of connections) connection.send({ kind: 'event', event });
    if (event.kind !== 'info-changed' || event.info.name === name) return;
    name = event.info.name;
    tell({ kind: 'opened', name });
  });
}

async function tellPaths(asked: number, ids: readonly ArticleId[]): Promise<void> {
  const archive = await opened;
  const found = archive.ok ? archive.value.summaries(ids) : [];
  tell({ kind: 'paths', asked, paths: found.map(({ path }) => path) });
}

function connect(port: MessagePortMain): void {
  const connection = createConnection({
    port,
    archive: opened,
    grants,
    onBug: report,
    report: work.report,
  });
  const gone = new Promise<void>((resolve) => port.once('close', resolve));
  const entry = { connection, gone };
  connections.add(entry);
  // What the page began goes on without it: a change of a thousand files is not left half done.
  void gone.then(connection.settled).finally(() => connections.delete(entry));
  port.on('message', (event: MessageEvent) => connection.receive(event.data));
  port.start();
}

/** Milliseconds: for the messages that a closing page has sent, and for what they began. */
const patience = { pages: 1_000, requests: 5_000 };

async function close(): Promise<void> {
  // Closing a window commits the field that was being edited: that message is still on its way.
  await within(patience.pages, Promise.all([...connections].map(({ gone }) => gone)));
  await within(patience.requests, settled());
  for (const { connection } of connections) connection.cancelAll();
  await settled();
  const archive = await opened;
  if (archive.ok) await archive.value.close();
  process.exit(0);
}

async function settled(): Promise<void> {
  await Promise.all([...connections].map(({ connection }) => connection.settled()));
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

function tell(message: ToMain): void {
  process.parentPort.postMessage(message);
}

/** stdout goes to the app's log, too. */
function logThreads(message: unknown): void {
  const threads = segmentThreadsSchema.parse(message);
  console.log(threads.used ? 'Indexing on threads' : `Indexing without threads: ${threads.why}`);
}

/** stderr goes to the app's log. */
function report(error: unknown): void {
  console.error(error);
}
