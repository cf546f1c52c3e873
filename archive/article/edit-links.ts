import { removeField, setField, setMember } from './edit-keys.ts';
import { keyOfField } from './field-keys.ts';
import { linkNames, sourceNames } from './field-names.ts';
import type { NewMap, Operation } from './operations.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { pick } from './read-fields.ts';

interface Link {
  readonly title: string | null;
  readonly href: string | null;
}

/** Links that stay at either end of the list keep their lines and whatever else is said of them. */
export function linkOperations(texts: PlainMap, given: readonly Link[]): Operation[] {
  const links = given.map(trimmed).filter(({ title, href }) => title !== null || href !== null);
  const key = keyOfField(texts, 'links');
  const value = key === null ? null : (texts[key] ?? null);
  const items = isList(value) ? value : [];
  if (links.length === 0)
    return key === null || items.length === 0 ? [] : removeField(texts, 'links', key);
  if (key === null || items.length === 0) return [setLinks(texts, key, links)];
  const isSame = (at: number, other: number) => sameLink(linkOf(items[at] ?? null), links[other]);
  let head = 0;
  while (head < items.length && head < links.length && isSame(head, head)) head += 1;
  let tail = 0;
  const rest = Math.min(items.length, links.length) - head;
  while (tail < rest && isSame(items.length - 1 - tail, links.length - 1 - tail)) tail += 1;
  return changeMiddle(
    key,
    items.slice(head, items.length - tail),
    links.slice(head, links.length - tail),
    head,
  );
}

function changeMiddle(
  key: string,
  items: readonly Plain[],
  links: readonly Link[],
  head: number,
): Operation[] {
  const operations: Operation[] = [];
  const shared = Math.min(items.length, links.length);
  for (const [at, link] of links.entries()) {
    const path = [key, head + at];
    const item = items[at];
    if (at >= shared) operations.push({ kind: 'insert', path, value: mapOf(link) });
    else if (isMap(item)) {
      operations.push(
        ...setsFirst([
          ...setMember(path, item, linkNames, 'title', link.title),
          ...setMember(path, item, linkNames, 'href', link.href),
        ]),
      );
    } else operations.push({ kind: 'set', path, value: mapOf(link), after: [] });
  }
  for (let at = items.length - 1; at >= shared; at -= 1)
    operations.push({ kind: 'remove', path: [key, head + at] });
  return operations;
}

function setLinks(texts: PlainMap, key: string | null, links: readonly Link[]): Operation {
  const value = links.map(mapOf);
  return key === null
    ? setField(texts, 'links', value)
    : { kind: 'set', path: [key], value, after: [] };
}

function trimmed({ title, href }: Link): Link {
  return { title: title?.trim() || null, href: href?.trim() || null };
}

function linkOf(item: Plain): Link {
  if (!isMap(item)) return { title: null, href: item === null ? null : String(item) };
  return { title: textOf(pick(item, linkNames.title)), href: textOf(pick(item, linkNames.href)) };
}

function textOf(value: Plain | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function sameLink(left: Link, right: Link | undefined): boolean {
  return left.title === right?.title && left.href === right.href;
}

/** A map must not be without a key in between. */
function setsFirst(operations: readonly Operation[]): Operation[] {
  return operations.toSorted(
    (one, other) => Number(one.kind === 'remove') - Number(other.kind === 'remove'),
  );
}

function mapOf({ title, href }: Link): NewMap {
  return { ...(title === null ? {} : { title }), ...(href === null ? {} : { href }) };
}

interface Source {
  readonly name: string | null;
  readonly uri: string | null;
  readonly guid: string | null;
}

export function sourceOperations(texts: PlainMap, given: Source): Operation[] {
  const name = given.name?.trim() || null;
  const uri = given.uri?.trim() || null;
  const guid = given.guid?.trim() || null;
  const key = keyOfField(texts, 'source');
  const value = key === null ? null : (texts[key] ?? null);
  if (name === null && uri === null && guid === null)
    return key === null ? [] : removeField(texts, 'source', key);
  const source = Object.fromEntries(
    Object.entries({ name, uri, guid }).filter(([, text]) => text !== null),
  );
  if (key === null) return [setField(texts, 'source', source)];
  if (isMap(value)) {
    return setsFirst([
      ...setMember([key], value, sourceNames, 'name', name),
      ...setMember([key], value, sourceNames, 'uri', uri),
      ...setMember([key], value, sourceNames, 'guid', guid),
    ]);
  }
  // A bare name stays one while there is nothing else to say.
  if (uri === null && guid === null)
    return value === name ? [] : [{ kind: 'set', path: [key], value: name, after: [] }];
  return [{ kind: 'set', path: [key], value: source, after: [] }];
}
