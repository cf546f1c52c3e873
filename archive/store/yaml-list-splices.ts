import { isDeepStrictEqual } from 'node:util';
import { SpliceError } from '../article/operations.ts';
import type { Plain } from '../article/plain.ts';
import {
  columnOf,
  dashOf,
  endOf,
  entryEnd,
  lineStart,
  type Splice,
  type YamlSeq,
} from '../article/yaml-offsets.ts';
import { type ListStep, listDifference } from './list-difference.ts';
import { entryOf } from './yaml-block.ts';
import { plainOf, type ValuePlace, type YamlText } from './yaml-place.ts';
import { withForeign, type YamlShape } from './yaml-shape.ts';

type ListShape = Extract<YamlShape, { kind: 'list' }>;
/** Changes one entry where it stands. */
type ChangeEntry = (
  source: YamlText,
  place: ValuePlace,
  value: Plain,
  shape: YamlShape,
) => readonly Splice[];

/** Makes one list in block style of another: entries that stay keep their lines, those that move take theirs along. */
export function listSplices(
  source: YamlText,
  list: YamlSeq,
  wanted: readonly Plain[],
  shape: ListShape,
  changeEntry: ChangeEntry,
): readonly Splice[] {
  const raw = list.items.map(plainOf);
  const steps = listDifference(raw.map(shape.keyOf), wanted.map(shape.keyOf));
  const gone = new Set(steps.flatMap((step) => (step.kind === 'remove' ? [step.from] : [])));
  const put = new Inserter(source, list, steps, shape);
  const splices: Splice[] = [];
  for (const step of steps) {
    if (step.kind === 'remove') continue;
    const value = wanted[step.to] ?? null;
    if (step.kind === 'keep') {
      splices.push(...changeEntry(source, placeOf(source, list, step.from), value, shape.entry));
      put.behind(step.from);
    } else splices.push(put.entry(value, step.from));
  }
  for (const at of gone) splices.push(removal(source, list, at, gone, shape));
  return splices;
}

/** The list becomes `[]`; comments between its entries stay. */
export function emptyList(source: YamlText, list: YamlSeq, sign: number): readonly Splice[] {
  const entries = list.items.map((_, at) => lines(source.text, list, at));
  return [
    { start: sign, end: sign, text: ' []' },
    ...entries.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function placeOf({ text }: YamlText, list: YamlSeq, at: number): ValuePlace {
  const dash = dashOf(list, at);
  return {
    node: list.items[at] ?? null,
    sign: dash + 1,
    indent: columnOf(text, dash),
    isEntry: true,
  };
}

interface Lines {
  readonly start: number;
  /** Behind the line break. */
  readonly end: number;
}

function lines(text: string, list: YamlSeq, at: number): Lines {
  const item = list.items[at];
  const dash = dashOf(list, at);
  const start = lineStart(text, dash);
  if (item === undefined || text.slice(start, dash).trim() !== '')
    throw new SpliceError('a list within a line of a list');
  return { start, end: entryEnd(text, Math.max(endOf(item), dash + 1)) };
}

/** With an entry goes the empty line that parts it from the one above; with the first ones that below. */
function removal(
  { text }: YamlText,
  list: YamlSeq,
  at: number,
  gone: ReadonlySet<number>,
  { isSpaced }: ListShape,
): Splice {
  let { start, end } = lines(text, list, at);
  if (!isSpaced) return { start, end, text: '' };
  const isLeading = list.items.slice(0, at).every((_, earlier) => gone.has(earlier));
  if (at > 0) start -= /(?<=\n)(?:[ \t]*\r?\n)+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  if (isLeading && !gone.has(at + 1) && at + 1 < list.items.length)
    end += /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end, text: '' };
}

/** Puts entries in behind the last one that stays. */
class Inserter {
  readonly #source: YamlText;
  readonly #list: YamlSeq;
  readonly #shape: ListShape;
  readonly #someStay: boolean;
  /** Behind the entry that stays above; null at the head of the list. */
  #place: number | null = null;
  #isFirst = true;

  constructor(source: YamlText, list: YamlSeq, steps: readonly ListStep[], shape: ListShape) {
    this.#source = source;
    this.#list = list;
    this.#shape = shape;
    this.#someStay = steps.some(({ kind }) => kind === 'keep');
  }

  behind(at: number): void {
    this.#place = lines(this.#source.text, this.#list, at).end;
  }

  entry(value: Plain, from: number | null): Splice {
    const { text, newline } = this.#source;
    const gap = this.#shape.isSpaced ? newline : '';
    const isHead = this.#place === null;
    const above = !isHead || (!this.#someStay && !this.#isFirst) ? gap : '';
    const below = isHead && this.#someStay ? gap : '';
    const start = this.#place ?? lines(text, this.#list, 0).start;
    const entry = above + this.#lineOf(value, from);
    this.#isFirst = false;
    const isEnded = start === 0 || text[start - 1] === '\n';
    return {
      start,
      end: start,
      text: isEnded ? entry + newline + below : newline + entry,
    };
  }

  #lineOf(value: Plain, from: number | null): string {
    const { text, newline } = this.#source;
    const { entry } = this.#shape;
    const indent = columnOf(text, dashOf(this.#list, 0));
    const raw = from === null ? undefined : plainOf(this.#list.items[from] ?? null);
    const wanted = withForeign(raw, value, entry);
    if (from !== null && isDeepStrictEqual(raw, wanted)) {
      const { start, end } = lines(text, this.#list, from);
      return text.slice(start, end).replace(/\r?\n$/, '');
    }
    return `${' '.repeat(indent)}-${entryOf(wanted, entry, { indent, newline })}`;
  }
}
