import { describe, expect, it } from 'vitest';
import { facetLines } from '../../renderer/views/results/facet-lines.ts';

const values = ['ferry', 'Épiphany', 'North Mole', 'أخبار', 'area 10', 'area 9'].map((name) => ({
  name,
}));
const names = (sought: string, order: 'given' | 'name' = 'given') =>
  facetLines(values, sought, order, 'en').map(({ name }) => name);

describe('the values of a filter', () => {
  it('stay in the order in which they were counted', () => {
    expect(names('')).toEqual(values.map(({ name }) => name));
  });

  it('are found by any part of their names, without regard to case, accents and letter forms', () => {
    expect(names('MOLE')).toEqual(['North Mole']);
    expect(names('epi')).toEqual(['Épiphany']);
    expect(names('اخبار')).toEqual(['أخبار']);
    expect(names('lighthouse')).toEqual([]);
  });

  it('are sorted by name as a person counts', () => {
    expect(names('', 'name')).toEqual([
      'area 9',
      'area 10',
      'Épiphany',
      'ferry',
      'North Mole',
      'أخبار',
    ]);
  });

  it('are drawn a screenful at a time, and all can be found', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ name: `tag ${index}` }));
    expect(facetLines(many, '', 'given', 'en')).toHaveLength(200);
    expect(facetLines(many, 'tag 999', 'given', 'en')).toEqual([{ name: 'tag 999' }]);
  });
});
