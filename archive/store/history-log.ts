import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { formatLine, type HistoryLine, parseLine } from './history-line.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** A line of the log that is not as it was written. `line` counts from 1. */
export type LogDamage =
  | { readonly kind: 'unreadable-line'; readonly file: string; readonly line: number }
  /** Before this line another was changed, lost or put in. */
  | { readonly kind: 'broken-chain'; readonly file: string; readonly line: number };

export interface LogFacts {
  readonly lines: number;
  /** Lines without the hash of the line before, as earlier programs wrote them. */
  readonly unchained: number;
  readonly damage: readonly LogDamage[];
}

const newline = 10;

/**
 * The lines of `.newsroom/history/changes`, month after month: appended, never rewritten.
 *
 * Each line carries as `previous` the first 32 hexadecimal digits of the SHA-256 of the line before
 * it, its line break left out, over the files; the first has null. A line that a crash has torn is
 * ended by the next append, whose line carries the hash of the torn one: so it is told apart from a
 * line that was damaged later.
 */
export class HistoryLog {
  readonly #folder: string;
  #lines = 0;
  #unchained = 0;
  #damage: LogDamage[] = [];
  /** Where the log ends; null without a file. */
  #end: { readonly name: string; readonly size: number } | null = null;
  #isEnded = true;
  /** Hash of the last line that could be read. */
  #last: string | null = null;
  /** Lines that could not be read and stand at the end, as one text. */
  #unread: { readonly text: Buffer; readonly file: string; readonly line: number } | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  facts(): LogFacts {
    // Without a line break at its end the last line is torn, which is no damage.
    const rest = this.#unread !== null && this.#isEnded ? [unreadable(this.#unread)] : [];
    return {
      lines: this.#lines,
      unchained: this.#unchained,
      damage: [...this.#damage, ...rest],
    };
  }

  /** Reads all of it from the beginning. Throws the system's error. */
  async read(take: (line: HistoryLine) => void): Promise<void> {
    this.#lines = 0;
    this.#unchained = 0;
    this.#damage = [];
    this.#end = null;
    this.#isEnded = true;
    this.#last = null;
    this.#unread = null;
    for (const name of await this.#names()) {
      let number = 0;
      let size = 0;
      await readLines(join(this.#folder, name), (bytes, isEnded) => {
        number += 1;
        size += bytes.length + (isEnded ? 1 : 0);
        this.#isEnded = isEnded;
        if (bytes.length > 0) this.#take(bytes, name, number, take);
      });
      this.#end = { name, size };
    }
  }

  /** false when somebody else has written the log since it was read. */
  async isCurrent(): Promise<boolean> {
    const name = (await this.#names()).at(-1);
    if (name === undefined || this.#end === null) return name === undefined && this.#end === null;
    return (
      name === this.#end.name && (await stat(join(this.#folder, name))).size === this.#end.size
    );
  }

  /**
   * Writes lines durably, all or none; `at` is the time of them, ISO 8601. A clock that was set
   * back does not put lines before those that are there.
   */
  async append(lines: readonly HistoryLine[], at: string): Promise<Result<null>> {
    const month = `${at.slice(0, 7)}.jsonl`;
    const name = this.#end !== null && this.#end.name > month ? this.#end.name : month;
    const file = join(this.#folder, name);
    const start = name === this.#end?.name ? this.#end.size : 0;
    let previous =
      this.#unread === null || this.#isEnded ? this.#last : shortHash(this.#unread.text);
    const texts: string[] = [];
    for (const line of lines) {
      const text = formatLine(line, previous);
      texts.push(text);
      previous = shortHash(text);
    }
    // A torn line at the end of the month before stays torn: a file's end ends it.
    const isTorn = !this.#isEnded && start > 0;
    const bytes = Buffer.from(`${isTorn ? '\n' : ''}${texts.join('\n')}\n`);
    try {
      await makeFolder(this.#folder);
      await appendBytes(file, bytes);
      if (start === 0) await syncFirst(this.#folder, file);
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, file) };
    }
    if (this.#unread !== null && this.#isEnded) this.#damage.push(unreadable(this.#unread));
    this.#unread = null;
    this.#isEnded = true;
    this.#last = previous;
    this.#lines += lines.length;
    this.#end = { name, size: start + bytes.length };
    return ok(null);
  }

  #take(bytes: Buffer, file: string, number: number, take: (line: HistoryLine) => void): void {
    const read = parseLine(bytes.toString('utf8'));
    if (read === null) {
      const text = this.#unread === null ? bytes : Buffer.concat([this.#unread.text, bytes]);
      this.#unread = { text, file: this.#unread?.file ?? file, line: this.#unread?.line ?? number };
      return;
    }
    this.#judge(read.previous, file, number);
    this.#unread = null;
    this.#last = shortHash(bytes);
    this.#lines += 1;
    take(read.line);
  }

  #judge(previous: string | null | undefined, file: string, line: number): void {
    if (this.#unread !== null) {
      if (previous === shortHash(this.#unread.text)) return;
      this.#damage.push(unreadable(this.#unread));
    }
    if (previous === undefined) this.#unchained += 1;
    else if (previous !== this.#last) this.#damage.push({ kind: 'broken-chain', file, line });
  }

  async #names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith('.jsonl')).sort();
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}

function unreadable({ file, line }: { readonly file: string; readonly line: number }): LogDamage {
  return { kind: 'unreadable-line', file, line };
}

function shortHash(line: Uint8Array | string): string {
  return hash('sha256', line, 'hex').slice(0, 32);
}

/** Lines without their breaks; the last one of a file may lack its break. */
async function readLines(
  file: string,
  take: (bytes: Buffer, isEnded: boolean) => void,
): Promise<void> {
  let parts: Buffer[] = [];
  const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1024 * 1024 });
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
      const end = chunk.subarray(start, at);
      take(parts.length === 0 ? end : Buffer.concat([...parts, end]), true);
      parts = [];
      start = at + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) take(Buffer.concat(parts), false);
}

/** On failure the file is as it was. */
/** A new file whose name may be lost is as if nothing had been appended to it. */
async function syncFirst(folder: string, file: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    await truncate(file, 0).catch(() => {});
    throw error;
  }
}

async function appendBytes(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    try {
      await handle.appendFile(bytes);
      await handle.sync();
    } catch (error) {
      await handle.truncate(size).catch(() => {});
      throw error;
    }
  } finally {
    await handle.close();
  }
}
