import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../result.ts';
import { fileMedia } from '../file-media.ts';
import type { WalkOptions } from '../read-source.ts';
import type { ImportedMedia, ReadContext, ReadItem, Source } from '../reader.ts';
import {
  type ReadingAnswer,
  type ReadingBatch,
  type ReadingRequest,
  readingAnswerSchema,
  type SentMedia,
} from './reading-messages.ts';

/** Megabytes: small, since what a thread reads is soon handed over. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };
/** Bytes of a file for which a thread is worth its start. */
const worthAThread = 1024 * 1024;

/**
 * Reads sources on a thread of its own, a few batches ahead of whoever takes the items, so that
 * reading and what is made of it have a core each. Items, their order, progress and faults are those
 * of `readSource`, which reads in the process itself what is small, and everything where the program
 * of the thread is missing.
 */
export class ReadingThread {
  #worker: Worker | null = null;
  readonly #inbox: ReadingAnswer[] = [];
  #arrived: () => void = () => undefined;
  #whileHeld: () => Promise<void> = () => Promise.resolve();
  readonly #lent = new Map<number, (file: Result<string>) => void>();
  readonly #takenBack = new Map<number, () => void>();
  /** The number of the first picture of the item at hand. */
  #given = 0;

  /** As `readSource`. Items are read one source after the other. */
  async *read(source: Source, context: ReadContext, walk: WalkOptions): AsyncGenerator<ReadItem> {
    if (!existsSync(program) || !(await isWorthIt(source))) {
      const { readSource } = await import('../read-source.ts');
      yield* readSource(source, context, walk);
      return;
    }
    const { signal, onProgress, whileHeld, onTable, ...sent } = context;
    if (whileHeld !== undefined) this.#whileHeld = whileHeld;
    this.#worker ??= this.#start();
    const stop = () => this.#post({ kind: 'stop' });
    signal?.addEventListener('abort', stop);
    let isOver = false;
    try {
      this.#post({ kind: 'read', source, context: sent, walk });
      for (;;) {
        const answer = await this.#next();
        isOver = answer.kind === 'end';
        signal?.throwIfAborted();
        if (answer.kind === 'end' && answer.error !== null) throw new Error(answer.error);
        if (answer.kind !== 'batch') return;
        for (const table of answer.tables) onTable?.(table);
        yield* this.#itemsOf(answer);
        if (answer.progress !== null) onProgress?.(answer.progress);
        this.#post({ kind: 'more' });
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      if (!isOver) stop();
      while (!isOver) isOver = (await this.#next()).kind === 'end';
    }
  }

  /** Pictures of the items before the one at hand are not asked for any more. */
  forget(): void {
    this.#post({ kind: 'forget', before: this.#given });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(program, { resourceLimits });
    worker.on('message', (message: unknown) => this.#hear(readingAnswerSchema.parse(message)));
    worker.on('error', (error: unknown) => this.#lose(String(error)));
    return worker;
  }

  #hear(answer: ReadingAnswer): void {
    if (answer.kind === 'held') void this.#whileHeld().then(() => this.#post({ kind: 'go-on' }));
    else if (answer.kind === 'lent') this.#lent.get(answer.number)?.(answer.file);
    else if (answer.kind === 'taken-back') this.#takenBack.get(answer.number)?.();
    else {
      this.#inbox.push(answer);
      this.#arrived();
    }
  }

  /** The thread has died: nobody waits for it any more. */
  #lose(why: string): void {
    const message = `The thread that reads has ended: ${why}`;
    this.#worker = null;
    this.#inbox.push({ kind: 'end', error: message });
    this.#arrived();
    for (const lend of this.#lent.values()) lend(fail('internal', message));
    for (const goOn of this.#takenBack.values()) goOn();
  }

  async #next(): Promise<ReadingAnswer> {
    for (;;) {
      const answer = this.#inbox.shift();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  #post(request: ReadingRequest): void {
    this.#worker?.postMessage(request);
  }

  *#itemsOf({ items, bytes }: ReadingBatch): Generator<ReadItem> {
    let at = 0;
    for (const item of items) {
      if (item.kind !== 'article') {
        yield item;
        continue;
      }
      const file = bytes.subarray(at, at + item.size);
      at += item.size;
      const media = item.media.map((picture) => this.#mediaOf(picture));
      yield { kind: 'article', article: { ...item.article, file, media } };
      this.#given += media.length;
    }
  }

  #mediaOf({ path, file, number }: SentMedia): ImportedMedia {
    if (file !== null) return fileMedia(path, file);
    return { path, withFile: (use) => this.#borrow(number, use) };
  }

  async #borrow<Value>(
    number: number,
    use: (file: string) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (this.#worker === null) return fail('internal', 'The thread that reads has ended.');
    const lent = await new Promise<Result<string>>((resolve) => {
      this.#lent.set(number, resolve);
      this.#post({ kind: 'lend', number });
    });
    this.#lent.delete(number);
    if (!lent.ok) return lent;
    try {
      return await use(lent.value);
    } finally {
      await new Promise<void>((resolve) => {
        this.#takenBack.set(number, resolve);
        this.#post({ kind: 'give-back', number });
      });
      this.#takenBack.delete(number);
    }
  }
}

/** A folder may hold anything; what a file is too small for is quicker read than begun. */
async function isWorthIt(source: Source): Promise<boolean> {
  if (source.kind === 'text') return false;
  const known = await stat(source.path).catch(() => null);
  return known !== null && (known.isDirectory() || known.size >= worthAThread);
}

/** Beside the bundle that this is part of; it is missing where the sources run as they are. */
const program = new URL('reading-worker.js', import.meta.url);
