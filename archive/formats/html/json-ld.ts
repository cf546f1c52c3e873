import { parse } from 'jsonc-parser';
import { isThing, type Thing, valuesOf } from './thing.ts';

/** Things inside one another that are looked into. */
const deepest = 12;

/**
 * What the JSON-LD scripts of a page describe, at the top and in graphs, with references (`@id`)
 * put in their places. Comments, control characters and commas too many are passed over, as by
 * search engines; a script that is no JSON even so is left out.
 */
export function readJsonLd(scripts: readonly string[]): {
  readonly things: readonly Thing[];
  /** Scripts that could not be read. */
  readonly broken: readonly string[];
} {
  const broken: string[] = [];
  const things = scripts.flatMap((script) => {
    const value = parseLoosely(script);
    if (value === undefined && script.trim() !== '') broken.push(script);
    return topThings(value, 0);
  });
  const known = new Map<string, Thing>();
  for (const thing of things) collect(thing, known, 0);
  return { things: things.map((thing) => resolved(thing, known, 0)), broken };
}

function topThings(value: unknown, depth: number): readonly Thing[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => topThings(one, depth + 1));
  if (!isThing(value)) return [];
  const graph = valuesOf(value, '@graph').flatMap((one) => topThings(one, depth + 1));
  return value['@type'] === undefined && graph.length > 0 ? graph : [value, ...graph];
}

function collect(thing: Thing, known: Map<string, Thing>, depth: number): void {
  if (depth > deepest) return;
  const id = thing['@id'];
  const size = Object.keys(thing).length;
  if (typeof id === 'string' && size > 1 && size > Object.keys(known.get(id) ?? {}).length)
    known.set(id, thing);
  for (const value of Object.values(thing).flat())
    if (isThing(value)) collect(value, known, depth + 1);
}

function resolved(thing: Thing, known: ReadonlyMap<string, Thing>, depth: number): Thing {
  if (depth > 4) return thing;
  const target = isReference(thing) ? (known.get(String(thing['@id'])) ?? thing) : thing;
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return isThing(value) ? resolved(value, known, depth + 1) : value;
  };
  return Object.fromEntries(Object.entries(target).map(([key, value]) => [key, inner(value)]));
}

function isReference(thing: Thing): boolean {
  const keys = Object.keys(thing).filter((key) => key !== '@type');
  return keys.length === 1 && keys[0] === '@id';
}

function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:(?:\/\/\s*)?(?:-->|\]\]>)|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/, '')
    .trim()
    .replace(/;+$/, '');
  try {
    return JSON.parse(text);
  } catch {
    return parseWithComments(withoutControls(text));
  }
}

function parseWithComments(text: string): unknown {
  try {
    const value: unknown = parse(text, [], { allowTrailingComma: true });
    return isThing(value) || Array.isArray(value) ? value : undefined;
  } catch (error) {
    // It recurses, and no page needs brackets so deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Line breaks and other controls inside of strings, which JSON wants escaped, as blanks. */
function withoutControls(text: string): string {
  return text.replaceAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
    piece.startsWith('"') ? piece.replaceAll(/\p{Cc}/gu, ' ') : ' ',
  );
}
