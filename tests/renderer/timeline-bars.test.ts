import { describe, expect, it } from 'vitest';
import { narrowTo } from '../../renderer/stores/query-change.ts';
import { timelineOf } from '../../renderer/views/results/timeline-bars.ts';

const years = [
  { value: '2024', count: 3 },
  { value: '2021', count: 5 },
  { value: '', count: 2 },
];

describe('the bars of a timeline', () => {
  it('are all years from the first to the last, those without stories too', () => {
    expect(timelineOf({ year: years }, [])).toEqual({
      field: 'year',
      year: null,
      bars: [
        { value: '2021', count: 5 },
        { value: '2022', count: 0 },
        { value: '2023', count: 0 },
        { value: '2024', count: 3 },
      ],
    });
  });

  it('leave out the years between where a date is far off, and say so', () => {
    const far = [...years, { value: '1066', count: 1 }, { value: '2062', count: 1 }];
    const { bars } = timelineOf({ year: far }, []);
    expect(bars.map(({ value }) => value)).toEqual([
      '1066',
      '2021',
      '2022',
      '2023',
      '2024',
      '2062',
    ]);
    expect(bars.filter(({ isAfterGap }) => isAfterGap).map(({ value }) => value)).toEqual([
      '2021',
      '2062',
    ]);
  });

  it('are the months of the one year that is asked for', () => {
    const filters = [{ field: 'year' as const, values: ['2021'], exclude: false }];
    const month = [
      { value: '2021-11', count: 4 },
      { value: '2020-11', count: 9 },
    ];
    const { field, year, bars } = timelineOf({ year: years, month }, filters);
    expect({ field, year }).toEqual({ field: 'month', year: '2021' });
    expect(bars).toHaveLength(12);
    expect(bars.filter(({ count }) => count > 0)).toEqual([{ value: '2021-11', count: 4 }]);
  });

  it('are years again where a year is left out, or several are asked for', () => {
    const filters = [{ field: 'year' as const, values: ['2021'], exclude: true }];
    expect(timelineOf({ year: years }, filters).field).toBe('year');
    const two = [{ field: 'year' as const, values: ['2021', '2024'], exclude: false }];
    expect(timelineOf({ year: years }, two).field).toBe('year');
  });
});

describe('narrowing to a time', () => {
  const filters = [
    { field: 'tag' as const, values: ['sea'], exclude: false },
    { field: 'year' as const, values: ['2021'], exclude: false },
    { field: 'month' as const, values: ['2021-11'], exclude: false },
    { field: 'year' as const, values: ['1999'], exclude: true },
  ];

  it('takes the place of another time, and leaves the rest', () => {
    expect(narrowTo(filters, 'year', ['2023', '2024'])).toEqual([
      filters[0],
      filters[3],
      { field: 'year', values: ['2023', '2024'], exclude: false },
    ]);
  });

  it('keeps the year of months, and lets go when nothing is chosen', () => {
    expect(narrowTo(filters, 'month', [])).toEqual([filters[0], filters[1], filters[3]]);
  });
});
