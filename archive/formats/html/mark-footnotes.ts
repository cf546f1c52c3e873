import { type ChildNode, type Element, isTag } from 'domhandler';
import { findElements, removeElements } from './find-elements.ts';
import { textOf } from './html-to-markdown.ts';

/**
 * Footnotes as programs write them: a link to a note further down, which has a link back. Kramdown,
 * Goldmark, markdown-it, Pandoc, MediaWiki and WordPress agree in that and in little else. They
 * become `footnote-mark` and `footnote-text`, as `nodesToMarkdown` knows them.
 */
export function markFootnotes(nodes: readonly ChildNode[]): void {
  const links = findElements(nodes, ({ name, attribs }) => name === 'a' && leadsWithin(attribs));
  if (links.length < 2) return;
  const withId = new Map(
    findElements(nodes, ({ attribs }) => (attribs.id ?? '') !== '').map((element) => [
      element.attribs.id,
      element,
    ]),
  );
  const notes = new Map<Element, Note>();
  const taken = new Set<string>();
  for (const link of links) {
    const element = withId.get(targetOf(link));
    // A link back leads to a note in the same way, from inside it.
    if (element === undefined || !noteTags.has(element.name) || isWithin(link, element)) continue;
    const note = notes.get(element) ?? { name: null, links: linksIn(element) };
    notes.set(element, note);
    const around = aloneAround(link);
    // Contents lead to sections, and sections back to them.
    if (!isSign(around) || isSection(element)) continue;
    const back = around.flatMap(({ attribs }) => note.links.get(attribs.id ?? '') ?? []);
    if (back.length === 0) continue;
    if (note.name === null) {
      note.name = freeName(textOf(link), taken);
      taken.add(note.name);
      makeNote(element, note.name);
    }
    removeElements(back.map((one) => aloneAround(one).at(-1) ?? one));
    const mark = around.at(-1) ?? link;
    mark.name = 'footnote-mark';
    mark.attribs['data-footnote'] = note.name;
  }
}

/** Raised, or as short as a number, a letter or a dagger. */
function isSign(around: readonly Element[]): boolean {
  const [link] = around;
  const text = link === undefined ? '' : textOf(link).trim();
  return (
    around.some(({ name }) => name === 'sup') || /^[[(]?[\p{L}\p{N}*†‡§]{1,4}[\])]?$/u.test(text)
  );
}

function isSection(element: Element): boolean {
  return findElements(element.children, ({ name }) => /^h[1-6]$/.test(name)).length > 0;
}

interface Note {
  /** null until a link is found to which it leads back. */
  name: string | null;
  /** By the ids to which they lead. */
  readonly links: ReadonlyMap<string, readonly Element[]>;
}

const noteTags: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'footnote-text']);

function leadsWithin({ href = '' }: Element['attribs']): boolean {
  return href.startsWith('#') && href.length > 1;
}

function targetOf({ attribs: { href = '' } }: Element): string {
  const target = href.slice(1);
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}

function linksIn(note: Element): ReadonlyMap<string, readonly Element[]> {
  const links = new Map<string, Element[]>();
  for (const link of findElements(note.children, ({ name }) => name === 'a')) {
    if (!leadsWithin(link.attribs)) continue;
    const target = targetOf(link);
    const others = links.get(target);
    if (others === undefined) links.set(target, [link]);
    else others.push(link);
  }
  return links;
}

/** Elements around a link alone, as programs put them there. */
const deepest = 3;

/** The link, and the elements around it in which nothing else stands, from the inside out. */
function aloneAround(link: Element): readonly Element[] {
  const around = [link];
  const text = textOf(link).trim();
  for (let at = parentOf(link); at !== null && around.length <= deepest; at = parentOf(at)) {
    if (!/^(?:sup|span|small|b)$/.test(at.name) || textOf(at).trim() !== text) break;
    around.push(at);
  }
  return around;
}

function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (at === outer) return true;
  return false;
}

function parentOf({ parent }: Element): Element | null {
  return parent !== null && isTag(parent) ? parent : null;
}

/** `[1]`, `1` and `(a)` are 1 and a; what has no sign for a name is counted. */
function freeName(text: string, taken: ReadonlySet<string>): string {
  const said = /[\p{L}\p{N}-]{1,20}/u.exec(text)?.[0];
  if (said !== undefined && !taken.has(said)) return said;
  let number = taken.size + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function makeNote(note: Element, name: string): void {
  const list = parentOf(note);
  note.name = 'footnote-text';
  note.attribs['data-footnote'] = name;
  if (list === null || !/^(?:ol|ul|dl)$/.test(list.name)) return;
  list.name = 'div';
  const before = elementBefore(list);
  if (before?.name === 'hr') removeElements([before]);
}

/** What stands before an element, or before all that begins with it. */
function elementBefore(element: Element): Element | null {
  let before = element.prev;
  while (before !== null && !isTag(before) && textOf(before).trim() === '') before = before.prev;
  if (before !== null) return isTag(before) ? before : null;
  const outer = parentOf(element);
  return outer === null ? null : elementBefore(outer);
}
