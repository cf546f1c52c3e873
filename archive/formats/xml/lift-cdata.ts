/** Where the text stands. A document type has rules of its own: all after it is left as it is. */
type State = 'markup' | 'cdata' | 'comment' | 'instruction' | 'left';

const marks: Readonly<Record<string, State>> = {
  '<![CDATA[': 'cdata',
  '<!--': 'comment',
  '<?': 'instruction',
  '<!DOCTYPE': 'left',
};
const mark = /<!\[CDATA\[|<!--|<\?|<!DOCTYPE/;
/** What may become a mark with the next piece. */
const openMark = /<(?:!(?:-|\[(?:C(?:D(?:A(?:TA?)?)?)?)?|D(?:O(?:C(?:T(?:YP?)?)?)?)?)?)?$/;
const ends = { cdata: ']]>', comment: '-->', instruction: '?>' } as const;
/** What XML has no place for: the parser says where it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

/**
 * Takes the texts of CDATA sections out of a document, piece by piece, so that the parser, which
 * looks at each character, meets empty ones: nearly all of an export of a CMS lies in them, and
 * where they end is seen at once.
 */
export class CdataLifter {
  #state: State = 'markup';
  /** Of each section that the parser has not met; null for one that is left to it. */
  readonly #texts: (string | null)[] = [];
  #section = '';
  #rest = '';

  /** UTF-16 units of a section that has not ended. */
  get held(): number {
    return this.#section.length + this.#rest.length;
  }

  /** What the parser is to read of the next piece. */
  take(piece: string): string {
    const kept: string[] = [];
    let text: string | null = this.#rest + piece;
    this.#rest = '';
    while (text !== null && text !== '')
      text = this.#state === 'markup' ? this.#toMark(text, kept) : this.#toEnd(text, kept);
    return kept.join('');
  }

  /** Returns what comes behind the next mark; null when the text has none. */
  #toMark(text: string, kept: string[]): string | null {
    const found = mark.exec(text);
    if (found === null) {
      const cut = openMark.exec(text)?.index ?? text.length;
      this.#rest = text.slice(cut);
      kept.push(text.slice(0, cut));
      return null;
    }
    const at = found.index + found[0].length;
    kept.push(text.slice(0, at));
    this.#state = marks[found[0]] ?? 'markup';
    return text.slice(at);
  }

  /** Returns what comes behind the end of what is open; null when the text has none. */
  #toEnd(text: string, kept: string[]): string | null {
    if (this.#state === 'markup' || this.#state === 'left') {
      kept.push(text);
      return null;
    }
    const end = ends[this.#state];
    const at = text.indexOf(end);
    const cut = at === -1 ? Math.max(0, text.length - end.length + 1) : at;
    if (this.#state === 'cdata') this.#section += text.slice(0, cut);
    else kept.push(text.slice(0, cut));
    if (at === -1) {
      this.#rest = text.slice(cut);
      return null;
    }
    if (this.#state === 'cdata') kept.push(this.#endSection());
    kept.push(end);
    this.#state = 'markup';
    return text.slice(at + end.length);
  }

  /** Returns what of the section the parser is to meet. */
  #endSection(): string {
    const section = this.#section;
    this.#section = '';
    const isLifted = !forbidden.test(section);
    // https://www.w3.org/TR/xml/#sec-line-ends
    this.#texts.push(isLifted ? section.replaceAll(/\r\n?/g, '\n') : null);
    return isLifted ? '' : section;
  }

  /** What was held when the document has ended, for the parser to complain of. */
  end(): string {
    return this.#section + this.#rest;
  }

  /** The text of the section that the parser has just met; `seen` is what it met of it. */
  textOf(seen: string): string {
    return this.#texts.shift() ?? seen;
  }
}
