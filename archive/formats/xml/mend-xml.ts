import { textOf } from '../html/html-to-markdown.ts';
import { parseHtml } from '../html/parse-html.ts';

/** Passes a document through, piece by piece, so that a strict parser can read it. */
export interface XmlMender {
  take(text: string): string;
  end(): string;
}

/**
 * What exports and feeds write that is no XML, as it is meant: blanks and comments before the
 * declaration, signs that XML forbids, a bare `&`, names that only HTML has (`&nbsp;`), `]]>` in a
 * text, and one CDATA section inside another. Elements that do not match stay as they are.
 */
export function createXmlMender(): XmlMender {
  let rest = '';
  let state: State = 'text';
  let isStart = true;

  const run = (isEnd: boolean): string => {
    const done: string[] = [];
    const put = (text: string) => {
      const kept = isStart ? text.trimStart() : text;
      if (kept !== '') isStart = false;
      done.push(kept);
    };
    for (;;) {
      const step = steps[state](rest, isEnd);
      put(step.done);
      rest = step.rest;
      if (step.next === null) break;
      state = step.next;
    }
    return done.join('');
  };

  return {
    take: (text) => {
      rest += text;
      return run(false);
    },
    end: () => run(true),
  };
}

type State = 'text' | 'cdata' | 'comment';

interface Step {
  readonly done: string;
  readonly rest: string;
  /** null when more text is needed. */
  readonly next: State | null;
}

const cdataStart = '<![CDATA[';
/** The longest that a reference or the start of a section may be. */
const longestMark = 40;
/** How far the end of a CDATA section inside another is looked for. */
const longestTail = 4096;

const steps: Readonly<Record<State, (text: string, isEnd: boolean) => Step>> = {
  text(text, isEnd) {
    const mark = /<!\[CDATA\[|<!--/.exec(text);
    if (mark !== null) {
      const before = mendedText(text.slice(0, mark.index));
      const after = text.slice(mark.index + mark[0].length);
      return mark[0] === cdataStart
        ? { done: before + cdataStart, rest: after, next: 'cdata' }
        : { done: before, rest: after, next: 'comment' };
    }
    const cut = isEnd ? text.length : safeCut(text);
    return { done: mendedText(text.slice(0, cut)), rest: text.slice(cut), next: null };
  },
  cdata(text, isEnd) {
    for (let at = text.indexOf(']]>'); at !== -1; at = text.indexOf(']]>', at + 1)) {
      const end = endsHere(text.slice(at + 3, at + 3 + longestTail), isEnd);
      if (end === null) return { done: '', rest: text, next: null };
      if (end)
        return {
          done: `${inSection(text.slice(0, at))}]]>`,
          rest: text.slice(at + 3),
          next: 'text',
        };
    }
    // A section that never ends is no section.
    if (isEnd) return { done: inSection(text), rest: '', next: null };
    const cut = Math.max(0, text.length - 2 * longestTail);
    return { done: inSection(text.slice(0, cut)), rest: text.slice(cut), next: null };
  },
  comment(text, isEnd) {
    const end = text.indexOf('-->');
    if (end !== -1) return { done: '', rest: text.slice(end + 3), next: 'text' };
    return { done: '', rest: isEnd ? '' : text.slice(-2), next: null };
  },
};

/**
 * Whether a section ends before `after`. It does not where another end follows before the next tag
 * that closes: then a section lies in a section. null when more text is needed to tell.
 */
function endsHere(after: string, isEnd: boolean): boolean | null {
  const blankless = after.trimStart();
  if (blankless.startsWith('</') || after.startsWith(cdataStart)) return true;
  const close = /<\/|<[a-z]/i.exec(after)?.index ?? -1;
  if (close === -1 && !isEnd && after.length < longestTail) return null;
  return !(close === -1 ? after : after.slice(0, close)).includes(']]>');
}

/** Text without a mark that may go on in the next piece. */
function safeCut(text: string): number {
  const from = Math.max(0, text.length - longestMark);
  const mark = /[&<\]][^;>]*$/.exec(text.slice(from));
  return mark === null ? text.length : from + mark.index;
}

function inSection(text: string): string {
  return withoutControls(text).replaceAll(']]>', ']]]]><![CDATA[>');
}

const xmlNames = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

function mendedText(text: string): string {
  return withoutControls(text)
    .replaceAll(']]>', ']]&gt;')
    .replaceAll(/&(#x[0-9a-f]{1,8};|#\d{1,8};|\w{1,32};)?/gi, (whole, name?: string) => {
      if (name === undefined) return '&amp;';
      if (name.startsWith('#')) return isXmlCharacter(codeOf(name)) ? whole.toLowerCase() : '';
      return xmlNames.has(name.slice(0, -1)) ? whole : characterNamed(whole);
    });
}

function codeOf(reference: string): number {
  return /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2, -1), 16)
    : Number(reference.slice(1, -1));
}

/** https://www.w3.org/TR/xml/#charsets */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

const characters = new Map<string, string>();

/** `&nbsp;` is its character, `&R;` is what it says. */
function characterNamed(reference: string): string {
  const known = characters.get(reference);
  if (known !== undefined) return known;
  const decoded = parseHtml(reference)
    .map((node) => textOf(node))
    .join('');
  const character = /^[&<>]/.test(decoded) ? `&amp;${reference.slice(1)}` : decoded;
  if (characters.size < 4096) characters.set(reference, character);
  return character;
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
