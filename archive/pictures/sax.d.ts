/** What is used here of sax 1, which comes without types. */
declare module 'sax' {
  export interface SaxAttribute {
    readonly name: string;
    readonly value: string;
    readonly prefix: string;
    readonly local: string;
    /** Empty for a name without a namespace. */
    readonly uri: string;
  }

  export interface SaxTag {
    /** As written, with its prefix. */
    readonly name: string;
    readonly local: string;
    readonly uri: string;
    readonly attributes: Readonly<Record<string, SaxAttribute>>;
    readonly isSelfClosing: boolean;
    /** Namespaces in force, by prefix. */
    readonly ns: Readonly<Record<string, string>>;
  }

  export interface SaxParser {
    onopentag: (tag: SaxTag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onerror: (error: Error) => void;
    /** UTF-16 units read so far. */
    readonly position: number;
    /** Behind the `<` of the tag at hand. */
    readonly startTagPosition: number;
    write(text: string): SaxParser;
    close(): SaxParser;
  }

  export function parser(
    strict: boolean,
    options: { readonly xmlns: true; readonly position: true },
  ): SaxParser;
}
