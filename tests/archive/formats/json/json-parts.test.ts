import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type JsonPart,
  JsonParts,
  type JsonPath,
} from '../../../../archive/formats/json/json-parts.ts';
import { isJsonObject } from '../../../../archive/formats/json/json-use.ts';

const limits = { largestStory: 1e6, largestRest: 1e6 };

/** Any document with lists, objects and texts full of signs, and any choice of its parts. */
const documents = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });

it('gives each story and the rest as a look at the parsed document does, however it is cut', () => {
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.nat(40), { minLength: 1, maxLength: 20 }),
      fc.nat(1000),
      fc.constantFrom(0, 2),
      (value, cuts, seed, indent) => {
        const document = { value, more: [value] };
        const partAt = (path: JsonPath): JsonPart => {
          if (path.length === 0) return 'rest';
          const sum = [...JSON.stringify(path)].reduce(
            (all, sign) => all + sign.charCodeAt(0),
            seed,
          );
          return (['rest', 'rest', 'story', 'left-out'] as const)[sum % 4] ?? 'rest';
        };
        const expected = partsOf(document, [], partAt);
        const parts = new JsonParts(partAt, limits);
        const stories = piecesOf(JSON.stringify(document, null, indent), cuts).flatMap((piece) => [
          ...parts.take(piece),
        ]);
        expect(stories.map((story) => JSON.parse(story))).toEqual(expected.stories);
        expect(JSON.parse(parts.rest)).toEqual(expected.rest);
      },
    ),
    { numRuns: 300 },
  );
});

it('takes a story to its limit and counts the rest', () => {
  const parts = new JsonParts(({ length }) => (length === 1 ? 'story' : 'rest'), {
    largestStory: 10,
    largestRest: 20,
  });
  expect([...parts.take('[{"a":"0123456789"},')]).toEqual(['{"a":"01234']);
  expect(parts.isTooLarge).toBe(false);
  expect([...parts.take('"a text that is longer"]')]).toEqual([]);
  expect(parts.isTooLarge).toBe(true);
});

function piecesOf(text: string, cuts: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = 1 + (cuts[turn % cuts.length] ?? 0);
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

function partsOf(
  value: unknown,
  path: JsonPath,
  partAt: (path: JsonPath) => JsonPart,
): { readonly rest: unknown; readonly stories: readonly unknown[] } {
  const isContainer = Array.isArray(value) || isJsonObject(value);
  const part = isContainer ? partAt(path) : 'rest';
  if (part !== 'rest') return { rest: null, stories: part === 'story' ? [value] : [] };
  if (Array.isArray(value)) {
    const inner = value.map((one) => partsOf(one, [...path, null], partAt));
    return {
      rest: inner.map(({ rest }) => rest),
      stories: inner.flatMap(({ stories }) => stories),
    };
  }
  if (!isJsonObject(value)) return { rest: value, stories: [] };
  const inner = Object.entries(value).map(
    ([key, one]) => [key, partsOf(one, [...path, key], partAt)] as const,
  );
  return {
    rest: Object.fromEntries(inner.map(([key, { rest }]) => [key, rest])),
    stories: inner.flatMap(([, { stories }]) => stories),
  };
}
