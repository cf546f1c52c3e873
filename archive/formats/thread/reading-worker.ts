import { parentPort } from 'node:worker_threads';
import type { Progress } from '../../job.ts';
import { fail, ok } from '../../result.ts';
import { readSource } from '../read-source.ts';
import type { ImportedMedia, ReadItem } from '../reader.ts';
import type { ReadTable } from '../table/column-mapping.ts';
import {
  type ReadingAnswer,
  type ReadingRequest,
  readingRequestSchema,
  type SentItem,
} from './reading-messages.ts';

/** The program of the thread of reading-thread.ts. */

/** A batch goes when it has so many items or bytes, or has waited so long (milliseconds). */
const batchItems = 64;
const batchBytes = 512 * 1024;
const batchTime = 100;
/** Batches that may wait to be taken: what is read ahead is bounded by them. */
const mostAhead = 4;

type ReadRequest = Extract<ReadingRequest, { kind: 'read' }>;

/** Lent by number, for as long as the importing side may ask for them. */
const pictures = new Map<number, ImportedMedia>();
const givenBack = new Map<number, () => void>();
let nextPicture = 0;
let oldestPicture = 0;
let reading: Reading | null = null;

class Reading {
  readonly #abort = new AbortController();
  #items: SentItem[] = [];
  #files: Uint8Array[] = [];
  #bytes = 0;
  #tables: ReadTable[] = [];
  #progress: Progress | null = null;
  #sentAt = performance.now();
  #askedAt = performance.now();
  #ahead = 0;
  #goOn: () => void = () => undefined;
  #hasRoom: () => void = () => undefined;

  async run({ source, context, walk }: ReadRequest): Promise<string | null> {
    const { signal } = this.#abort;
    const told = {
      ...context,
      signal,
      whileHeld: () => this.#whileHeld(),
      onTable: (table: ReadTable) => void this.#tables.push(table),
      onProgress: (progress: Progress) => {
        this.#progress = progress;
        if (progress.step === 'surveying' && this.#isDue()) this.#send();
      },
    };
    try {
      for await (const item of readSource(source, told, walk)) {
        this.#add(item);
        const isFull = this.#items.length >= batchItems || this.#bytes >= batchBytes;
        if (isFull || this.#isDue()) this.#send();
        if (this.#ahead >= mostAhead) await this.#room();
        signal.throwIfAborted();
      }
      this.#send();
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      return String(error);
    }
  }

  stop(): void {
    this.#abort.abort();
    this.#goOn();
    this.#hasRoom();
  }

  goOn(): void {
    this.#goOn();
  }

  taken(): void {
    this.#ahead -= 1;
    this.#hasRoom();
  }

  #room(): Promise<void> {
    return new Promise((resolve) => {
      this.#hasRoom = resolve;
    });
  }

  #isDue(): boolean {
    return performance.now() - this.#sentAt > batchTime;
  }

  /** Readers ask at each item; the other side need not be asked so often. */
  #whileHeld(): Promise<void> {
    if (performance.now() - this.#askedAt < batchTime || this.#abort.signal.aborted)
      return Promise.resolve();
    return new Promise((resolve) => {
      this.#goOn = () => {
        this.#askedAt = performance.now();
        resolve();
      };
      post({ kind: 'held' });
    });
  }

  #add(item: ReadItem): void {
    if (item.kind !== 'article') {
      this.#items.push(item);
      return;
    }
    const { file, media, ...article } = item.article;
    const sent = media.map((picture) => {
      const number = nextPicture++;
      if (picture.file === undefined) pictures.set(number, picture);
      return { path: picture.path, file: picture.file ?? null, number };
    });
    this.#items.push({ kind: 'article', article, size: file.length, media: sent });
    this.#files.push(file);
    this.#bytes += file.length;
  }

  #send(): void {
    const bytes = new Uint8Array(this.#bytes);
    let at = 0;
    for (const file of this.#files) {
      bytes.set(file, at);
      at += file.length;
    }
    const batch = { items: this.#items, bytes, tables: this.#tables, progress: this.#progress };
    post({ kind: 'batch', ...batch }, [bytes.buffer]);
    this.#ahead += 1;
    this.#items = [];
    this.#files = [];
    this.#bytes = 0;
    this.#tables = [];
    this.#progress = null;
    this.#sentAt = performance.now();
  }
}

function post(answer: ReadingAnswer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handedOver);
}

async function lend(number: number): Promise<void> {
  const picture = pictures.get(number);
  const path = picture?.path ?? '';
  const use = async (file: string) => {
    const back = new Promise<void>((resolve) => givenBack.set(number, resolve));
    post({ kind: 'lent', number, file: ok(file) });
    await back;
    return ok(null);
  };
  const lent = (await picture?.withFile(use)) ?? fail('not-found', `${path} is gone.`, { path });
  if (!lent.ok) post({ kind: 'lent', number, file: lent });
  post({ kind: 'taken-back', number });
}

function forget(before: number): void {
  for (; oldestPicture < before; oldestPicture += 1) pictures.delete(oldestPicture);
}

parentPort?.on('message', (message: unknown) => {
  const request = readingRequestSchema.parse(message);
  switch (request.kind) {
    case 'read':
      reading = new Reading();
      void reading.run(request).then((error) => post({ kind: 'end', error }));
      break;
    case 'more':
      reading?.taken();
      break;
    case 'go-on':
      reading?.goOn();
      break;
    case 'stop':
      reading?.stop();
      break;
    case 'lend':
      void lend(request.number);
      break;
    case 'give-back':
      givenBack.get(request.number)?.();
      givenBack.delete(request.number);
      break;
    case 'forget':
      forget(request.before);
      break;
  }
});
