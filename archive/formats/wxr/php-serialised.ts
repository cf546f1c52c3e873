/** A value of PHP's `serialize`, of the kinds that hold plain data. Arrays are maps by their keys. */
export type PhpValue = string | number | boolean | null | { readonly [key: string]: PhpValue };

/** Arrays inside one another. */
const deepest = 32;

/**
 * Reads what PHP's `serialize` wrote: texts, numbers, booleans, null and arrays of them. Objects and
 * references are not read, nothing is run. null when it is no such text, or cut short.
 *
 * Lengths are in bytes of UTF-8, as PHP counts them.
 */
export function readPhp(text: string): { readonly value: PhpValue } | null {
  const reader = new PhpReader(Buffer.from(text.trim()));
  try {
    return { value: reader.value(0) };
  } catch (error) {
    if (error instanceof NotPhp) return null;
    throw error;
  }
}

/** A text at a path of keys in a value; null for none. */
export function textAt(value: PhpValue, ...path: readonly string[]): string | null {
  let at: PhpValue = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return null;
    at = at[key] ?? null;
  }
  if (typeof at === 'number') return String(at);
  return typeof at === 'string' && at.trim() !== '' ? at.trim() : null;
}

class NotPhp extends Error {}

class PhpReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(depth: number): PhpValue {
    if (depth > deepest) throw new NotPhp();
    const kind = this.#take(1);
    if (kind === 'N') {
      this.#expect(';');
      return null;
    }
    this.#expect(':');
    if (kind === 'i' || kind === 'd') return this.#number(';');
    if (kind === 'b') return this.#number(';') !== 0;
    if (kind === 's') return this.#text();
    if (kind === 'a') return this.#array(depth);
    throw new NotPhp();
  }

  #text(): string {
    const length = this.#number(':');
    this.#expect('"');
    const text = this.#take(length);
    this.#expect('";');
    return text;
  }

  #array(depth: number): PhpValue {
    const count = this.#number(':');
    this.#expect('{');
    const entries: [string, PhpValue][] = [];
    for (let index = 0; index < count; index += 1) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string' && typeof key !== 'number') throw new NotPhp();
      entries.push([String(key), this.value(depth + 1)]);
    }
    this.#expect('}');
    return Object.fromEntries(entries);
  }

  #number(end: string): number {
    const to = this.#bytes.indexOf(end, this.#at);
    if (to === -1 || to - this.#at > 32) throw new NotPhp();
    const written = this.#bytes.toString('latin1', this.#at, to);
    if (!/^-?(?:\d+(?:\.\d*)?(?:E[+-]?\d+)?|INF|NAN)$/i.test(written)) throw new NotPhp();
    this.#at = to + end.length;
    return Number(written);
  }

  #take(length: number): string {
    if (!Number.isInteger(length) || length < 0 || this.#at + length > this.#bytes.length)
      throw new NotPhp();
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return text;
  }

  #expect(sign: string): void {
    if (this.#take(sign.length) !== sign) throw new NotPhp();
  }
}
