import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameKey } from '../../../archive/article/name-key.ts';
import { clustersOf } from '../../../archive/session/name-clusters.ts';

const clusters = (...names: readonly string[]) =>
  clustersOf(names.map((name, at) => ({ name, count: 100 - at, note: null, aliases: [] }))).map(
    (cluster) => cluster.map(({ name }) => name),
  );

it('finds spellings of one name by case, punctuation, order and what introduces it', () => {
  expect(clusters('Jon Smith', 'By JON SMITH', 'Smith, Jon', 'jón smith', 'Ana Reis')).toEqual([
    ['Jon Smith', 'By JON SMITH', 'Smith, Jon', 'jón smith'],
  ]);
  expect(
    clusters('AFP/Getty Images', 'Getty Images / AFP', 'Photo: Getty Images/AFP'),
  ).toHaveLength(1);
  expect(clusters('EPA', 'E.P.A.', 'epa')).toEqual([['EPA', 'E.P.A.', 'epa']]);
  expect(clusters('أحمد علي', 'بقلم احمد على')).toHaveLength(1);
});

it('takes initials for the only full name that they can stand for', () => {
  expect(clusters('Jon Smith', 'J. Smith')).toEqual([['Jon Smith', 'J. Smith']]);
  expect(clusters('Jon Smith', 'J. Smith', 'Jane Smith')).toEqual([]);
  expect(clusters('Jon Smith', 'Jon Smyth', 'J Jones')).toEqual([]);
});

it('keeps names that only begin alike, or lack a word, apart', () => {
  expect(clusters('Reuters', 'Reuters TV', 'AFP', 'AFP via Getty')).toEqual([]);
  expect(clusters('By', 'Photo')).toEqual([]);
  expect(clusters('Ana von Stein', 'Ana Stein')).toEqual([]);
});

it('puts each name into one cluster at most, and twins by key always together', () => {
  const word = fc.constantFrom(
    'Jon',
    'JON',
    'J.',
    'Smith',
    'smith',
    'By',
    'Ana',
    'Reis',
    'EPA',
    '/',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const found = clusters(...names);
      const all = found.flat();
      expect(new Set(all).size).toBe(all.length);
      const clusterOf = (each: string) => found.findIndex((cluster) => cluster.includes(each));
      for (const one of names)
        for (const other of names)
          if (one !== other && nameKey(one) === nameKey(other) && nameKey(one) !== '') {
            expect(clusterOf(one)).toBe(clusterOf(other));
            expect(clusterOf(one)).toBeGreaterThanOrEqual(0);
          }
    }),
  );
});
