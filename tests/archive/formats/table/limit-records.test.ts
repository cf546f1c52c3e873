import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOptions } from '../../../../archive/formats/table/csv-dialect.ts';
import { RecordLimit } from '../../../../archive/formats/table/limit-records.ts';

function limited(pieces: readonly string[], largest: number) {
  const limit = new RecordLimit(largest, ',', '\n');
  const text = pieces.map((piece) => limit.take(piece)).join('') + limit.end();
  return { text, tooLarge: limit.tooLarge };
}

function cut(text: string, at: readonly number[]): string[] {
  const places = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((place, index) => text.slice(place, places[index] ?? text.length));
}

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é'), maxLength: 12 });
const written = fc.oneof(
  cell.map((text) => `"${text.replaceAll('"', '""')}"`),
  // Quotes inside a cell without quotes are signs like others.
  fc.string({ unit: fc.constantFrom('a', ' ', 'é', '"') }).map((text) => `a${text}`),
);
const rows = fc.array(fc.array(written, { minLength: 1, maxLength: 3 }), { maxLength: 6 });

it('leaves out the records that are too large, and no other, wherever the text is cut', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat()), fc.integer({ min: 1, max: 30 }), (table, at, largest) => {
      const lines = table.map((cells) => `${cells.join(',')}\n`);
      const { text, tooLarge } = limited(cut(lines.join(''), at), largest);
      const kept = lines.filter((line) => line.length <= largest);
      expect(text).toBe(kept.join(''));
      expect(tooLarge).toEqual(
        lines.flatMap((line, index) => (line.length > largest ? [index + 1] : [])),
      );
      expect(parse(text, csvOptions(','))).toHaveLength(kept.length);
    }),
  );
});

it('passes everything on below the limit, but what a quote that is never closed takes in', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') });
  fc.assert(
    fc.property(text, fc.array(fc.nat()), (whole, at) => {
      const limit = new RecordLimit(1000, ',', '\n');
      const passed = cut(whole, at)
        .map((piece) => limit.take(piece))
        .join('');
      const last = limit.end();
      expect(limit.tooLarge).toEqual([]);
      if (limit.isUnclosed) expect(whole.slice(passed.length)).toContain('"');
      else expect(passed + last).toBe(whole);
    }),
  );
});
