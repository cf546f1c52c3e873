import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { breathe } from '../../job.ts';
import { type Failure, failureOfSystemError, isSystemError } from '../../result.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** Against documents made to exhaust a reader. */
export interface XmlLimits {
  /** Elements inside one another. */
  readonly maxDepth: number;
  /** UTF-16 code units of one element that is held whole. */
  readonly maxElement: number;
}

export const defaultXmlLimits: XmlLimits = { maxDepth: 512, maxElement: 64 * 1024 * 1024 };

export type XmlPart =
  | {
      readonly kind: 'element';
      readonly element: XmlElement;
      /** Local names of what it lies in, the root first. */
      readonly within: readonly string[];
    }
  /** The document is not well-formed from here on, or a limit stopped it: the last part. */
  | { readonly kind: 'failure'; readonly error: Failure };

/** What is held whole, by local name and what it lies in; the rest passes by. */
export type WantedElement = (name: string, within: readonly string[]) => boolean;

/**
 * Streams an XML file and yields the elements that are wanted, each once it has ended. Elements
 * inside a wanted one belong to it. Memory is that of one of them.
 *
 * A document type is passed over: nothing is fetched, and entities of its own make the document
 * fail at their first use, so that none expands (`xml-invalid`). Encodings are those that the file
 * states, of the WHATWG's list.
 *
 * Throws the signal's reason when it is aborted.
 */
export async function* readXml(
  file: string,
  name: string,
  wanted: WantedElement,
  { signal, limits = defaultXmlLimits }: { signal?: AbortSignal; limits?: XmlLimits } = {},
): AsyncGenerator<XmlPart> {
  const builder = new XmlBuilder(name, wanted, limits);
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      signal?.throwIfAborted();
      let bytes: Uint8Array = piece;
      if (decoder === null) {
        head = Buffer.concat([head, bytes]);
        if (head.length < 512 && head.length > 0 && !head.includes(0x3e)) continue;
        decoder = decoderOf(head);
        if (decoder === null) {
          yield failed(name, 'its encoding is not known');
          return;
        }
        bytes = head;
      }
      yield* builder.take(decoder.decode(bytes, { stream: true }));
      if (builder.isBroken) return;
      await breathe();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { kind: 'failure', error: failureOfSystemError(error, name) };
    return;
  }
  decoder ??= decoderOf(head) ?? new TextDecoder();
  yield* builder.take(
    head.length > 0 && builder.isUntouched ? decoder.decode(head) : decoder.decode(),
  );
  if (!builder.isBroken) yield* builder.end();
}

/** As `readXml`, of a text. */
export function* parseXml(
  text: string,
  name: string,
  wanted: WantedElement,
  limits: XmlLimits = defaultXmlLimits,
): Generator<XmlPart> {
  const builder = new XmlBuilder(name, wanted, limits);
  yield* builder.take(text);
  if (!builder.isBroken) yield* builder.end();
}

/** null when the encoding that it states is none. */
function decoderOf(head: Uint8Array): TextDecoder | null {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le');
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be');
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1');
  const stated =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(stated) ? 'utf-8' : stated);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface OpenElement {
  readonly tag: SaxesTagNS;
  readonly children: XmlNode[];
}

class XmlBuilder {
  isBroken = false;
  isUntouched = true;
  readonly #name: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #ready: XmlPart[] = [];
  readonly #path: string[] = [];
  /** The wanted element at hand and what is open in it. */
  #open: OpenElement[] = [];
  #size = 0;
  #endedAt = -1;

  constructor(name: string, wanted: WantedElement, { maxDepth, maxElement }: XmlLimits) {
    this.#name = name;
    const parser = this.#parser;
    parser.on('error', (error) =>
      this.#fail(error.message.replace(/^[^:]*:(\d+):(\d+): /, 'line $1, column $2: ')),
    );
    parser.on('opentag', (tag) => {
      if (this.#path.length >= maxDepth) this.#fail(`elements lie more than ${maxDepth} deep`);
      if (this.#open.length > 0 || wanted(tag.local, this.#path)) {
        this.#open.push({ tag, children: [] });
      }
      this.#path.push(tag.local);
    });
    const text = (data: string) => {
      const at = this.#open.at(-1);
      if (at === undefined) return;
      this.#size += data.length;
      if (this.#size > maxElement) this.#fail(`an element has more than ${maxElement} characters`);
      at.children.push(data);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', () => {
      this.#path.pop();
      const closed = this.#open.pop();
      if (closed === undefined) return;
      const element = elementOf(closed);
      const parent = this.#open.at(-1);
      if (parent !== undefined) parent.children.push(element);
      else {
        this.#size = 0;
        this.#ready.push({ kind: 'element', element, within: [...this.#path] });
        this.#endedAt = parser.position;
      }
    });
  }

  *take(text: string): Generator<XmlPart> {
    if (text !== '') this.isUntouched = false;
    this.#run(() => this.#parser.write(text));
    yield* this.#ready.splice(0);
  }

  *end(): Generator<XmlPart> {
    this.#run(() => this.#parser.close());
    yield* this.#ready.splice(0);
  }

  #run(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }

  /** The parser would go on after an error, guessing; and what lies very deep costs it very long. */
  #fail(why: string): never {
    this.isBroken = true;
    // The end of another element has ended this one before the parser complains of it.
    if (this.#endedAt === this.#parser.position) this.#ready.pop();
    this.#ready.push(failed(this.#name, why));
    throw new Broken();
  }
}

class Broken extends Error {}

function elementOf({ tag, children }: OpenElement): XmlElement {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    attributes[attribute.name] = attribute.value;
    attributes[attribute.local] ??= attribute.value;
  }
  return { name: tag.local, uri: tag.uri, written: tag.name, attributes, children };
}

function failed(name: string, why: string): XmlPart {
  return {
    kind: 'failure',
    error: { code: 'xml-invalid', message: `${name} cannot be read as XML: ${why}`, path: name },
  };
}
