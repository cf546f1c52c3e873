import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { breathe } from '../../job.ts';
import { type Failure, failureOfSystemError, isSystemError } from '../../result.ts';
import { CdataLifter } from './lift-cdata.ts';
import { createXmlMender, type XmlMender } from './mend-xml.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** Against documents made to exhaust a reader. */
export interface XmlLimits {
  /** Elements inside one another. */
  readonly maxDepth: number;
  /** UTF-16 code units of one element that is held whole, and of whatever has no end. */
  readonly maxElement: number;
  /** Attributes of one element. */
  readonly maxAttributes: number;
}

export const defaultXmlLimits: XmlLimits = {
  maxDepth: 512,
  maxElement: 20 * 1024 * 1024,
  maxAttributes: 10_000,
};

/**
 * Elements of one piece wait for one another: of more, V8 takes many for what stays, and its memory
 * grows with them.
 */
const pieceBytes = 64 * 1024;

/** What an element inside another costs of `maxElement`, in memory about as much as its text would. */
const elementCost = 128;

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

export interface XmlOptions {
  readonly limits?: XmlLimits;
  /** Take what programs write that is no XML for what they meant: see `createXmlMender`. */
  readonly mend?: boolean;
  /** Give wanted elements the `xml:lang` and `xml:base` that hold where they stand. */
  readonly inherit?: boolean;
}

export interface XmlFileOptions extends XmlOptions {
  readonly signal?: AbortSignal | undefined;
  /** An encoding in place of the one that the file states. */
  readonly charset?: string | undefined;
  /** Called for the first bytes that are none in the encoding. */
  readonly onGarbled?: (() => void) | undefined;
  /** Called with the bytes that were read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

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
  options: XmlFileOptions = {},
): AsyncGenerator<XmlPart> {
  const { signal, charset, onGarbled, onBytes } = options;
  const builder = new XmlBuilder(name, wanted, options);
  let isGarbled = false;
  const checked = (text: string) => {
    if (!isGarbled && onGarbled !== undefined && text.includes('\ufffd')) {
      isGarbled = true;
      onGarbled();
    }
    return text;
  };
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();
  let done = 0;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: pieceBytes })) {
      signal?.throwIfAborted();
      let bytes: Uint8Array = piece;
      done += bytes.length;
      onBytes?.(done);
      if (decoder === null) {
        head = Buffer.concat([head, bytes]);
        if (head.length < 512 && head.length > 0 && !head.includes(0x3e)) continue;
        decoder = charset === undefined ? decoderOf(head) : new TextDecoder(charset);
        if (decoder === null) {
          yield failed(name, 'its encoding is not known');
          return;
        }
        bytes = head;
      }
      yield* builder.take(checked(decoder.decode(bytes, { stream: true })));
      if (builder.isBroken) return;
      await breathe();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { kind: 'failure', error: failureOfSystemError(error, name) };
    return;
  }
  decoder ??= new TextDecoder(charset ?? decoderOf(head)?.encoding);
  yield* builder.take(
    checked(head.length > 0 && builder.isUntouched ? decoder.decode(head) : decoder.decode()),
  );
  if (!builder.isBroken) yield* builder.end();
}

/** As `readXml`, of a text. */
export function* parseXml(
  text: string,
  name: string,
  wanted: WantedElement,
  options: XmlOptions = {},
): Generator<XmlPart> {
  const builder = new XmlBuilder(name, wanted, options);
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
  readonly #mender: XmlMender | null;
  readonly #lifter = new CdataLifter();
  /** Lines of the sections that the parser has met empty. */
  #liftedLines = 0;
  readonly #ready: XmlPart[] = [];
  readonly #path: string[] = [];
  readonly #scopes: Scope[] = [];
  /** The wanted element at hand and what is open in it. */
  #open: OpenElement[] = [];
  #size = 0;
  #endedAt = -1;
  #attributes = 0;
  readonly #maxElement: number;
  /** Where in the text the last tag or text ended: the parser holds what comes after it. */
  #heardAt = 0;

  constructor(
    name: string,
    wanted: WantedElement,
    { limits = defaultXmlLimits, mend = false, inherit = false }: XmlOptions,
  ) {
    const { maxDepth, maxElement, maxAttributes } = limits;
    this.#name = name;
    this.#maxElement = maxElement;
    this.#mender = mend ? createXmlMender() : null;
    const parser = this.#parser;
    parser.on('error', (error) => {
      // The parser goes on with the prefix for a namespace.
      if (mend && /unbound namespace prefix/.test(error.message)) return;
      this.#fail(error.message.replace(/^[^:]*:(\d+):\d+: /, (_, line) => this.#lineOf(line)));
    });
    const heard = () => {
      this.#heardAt = parser.position;
    };
    const grow = (by: number) => {
      this.#size += by;
      if (this.#size > maxElement) this.#fail(`an element has more than ${maxElement} characters`);
    };
    // Six of them: V8 keeps few properties fast that are set by computed names, as `on` does, and with
    // a seventh the parser takes four times as long.
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > maxAttributes)
        this.#fail(`an element has more than ${maxAttributes} attributes`);
    });
    parser.on('opentag', (tag) => {
      heard();
      this.#attributes = 0;
      if (this.#open.length > 0) grow(elementCost);
      if (this.#path.length >= maxDepth) this.#fail(`elements lie more than ${maxDepth} deep`);
      if (this.#open.length > 0 || wanted(tag.local, this.#path)) {
        this.#open.push({ tag, children: [] });
      }
      this.#path.push(tag.local);
      if (inherit) this.#scopes.push(scopeWithin(this.#scopes.at(-1), tag));
    });
    const text = (data: string) => {
      heard();
      const at = this.#open.at(-1);
      if (at === undefined) return;
      grow(data.length);
      at.children.push(data);
    };
    parser.on('text', text);
    parser.on('cdata', (seen) => {
      const data = this.#lifter.textOf(seen);
      if (data !== seen) this.#liftedLines += linesIn(data);
      text(data);
    });
    parser.on('closetag', () => {
      heard();
      this.#path.pop();
      const scope = this.#scopes.pop();
      const closed = this.#open.pop();
      if (closed === undefined) return;
      const parent = this.#open.at(-1);
      const element = elementOf(closed, parent === undefined ? scope : undefined);
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
    this.#run(() => {
      this.#parser.write(this.#lifter.take(this.#mender?.take(text) ?? text));
      if (this.#parser.position - this.#heardAt + this.#lifter.held > this.#maxElement)
        this.#fail(`something in it has more than ${this.#maxElement} characters and no end`);
    });
    yield* this.#ready.splice(0);
  }

  *end(): Generator<XmlPart> {
    this.#run(() => {
      const rest = this.#lifter.take(this.#mender?.end() ?? '') + this.#lifter.end();
      if (rest !== '') this.#parser.write(rest);
      this.#parser.close();
    });
    yield* this.#ready.splice(0);
  }

  #run(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }

  /** Where it is in the document, of which the parser has seen less. */
  #lineOf(seen: string): string {
    return `line ${Number(seen) + this.#liftedLines}: `;
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

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** What holds for an element and everything in it. */
type Scope = Readonly<Record<string, string>>;

/** https://www.w3.org/TR/xmlbase/: a base that is relative is so to the one around it. */
function scopeWithin(outer: Scope = {}, { attributes }: SaxesTagNS): Scope {
  const language = attributes['xml:lang']?.value;
  const base = attributes['xml:base']?.value;
  if (language === undefined && base === undefined) return outer;
  const around = outer['xml:base'];
  const isRelative = base !== undefined && around !== undefined && URL.canParse(base, around);
  return {
    ...outer,
    ...(language !== undefined && { 'xml:lang': language }),
    ...(base !== undefined && { 'xml:base': isRelative ? new URL(base, around).href : base }),
  };
}

function elementOf({ tag, children }: OpenElement, scope: Scope = {}): XmlElement {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    attributes[attribute.name] = attribute.value;
    attributes[attribute.local] ??= attribute.value;
  }
  Object.assign(attributes, scope);
  return { name: tag.local, uri: tag.uri, written: tag.name, attributes, children };
}

function failed(name: string, why: string): XmlPart {
  return {
    kind: 'failure',
    error: { code: 'xml-invalid', message: `${name} cannot be read as XML: ${why}`, path: name },
  };
}
