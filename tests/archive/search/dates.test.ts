import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf, makeArticle, makeImage, makeIndex, noon, storyDate } from './make-article.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Dubai has no summer time, so local dates are UTC dates four hours earlier. */
const offset = 4 * hour;

const moment = fc
  .integer({ min: Date.parse('2019-12-01T00:00:00Z'), max: Date.parse('2023-02-01T00:00:00Z') })
  .map((epoch) => new Date(epoch - (epoch % 1000)).toISOString());
const dayText = fc.oneof(
  fc.integer({ min: 2020, max: 2022 }).map(String),
  fc
    .tuple(fc.integer({ min: 2020, max: 2022 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  moment.map((iso) => iso.slice(0, 10)),
);

/** The time that a day, month or year covers in Dubai, by the arithmetic of the calendar. */
function spanOf(text: string): [number, number] {
  const [year, month, date] = text.split('-').map(Number);
  const next: [number, number, number] =
    month === undefined
      ? [(year ?? 0) + 1, 0, 1]
      : date === undefined
        ? [year ?? 0, month, 1]
        : [year ?? 0, month - 1, date + 1];
  return [Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) - offset, Date.UTC(...next) - offset];
}

describe('dates', () => {
  it('finds what lies in a day, month, year, range or comparison, in the zone of the archive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(moment, { maxLength: 30 }),
        dayText,
        dayText,
        async (times, a, b) => {
          const index = makeIndex();
          await index.put(
            times.map((iso, at) => makeArticle(`a${at}`, { published: storyDate(iso) })),
          );
          const expectFound = (text: string, from: number, to: number): void => {
            const expected = times.flatMap((iso, at) => {
              const time = Date.parse(iso);
              return time >= from && time < to ? [`a${at}`] : [];
            });
            expect(idsOf(index, text), text).toEqual(expected.sort());
          };
          const [start, end] = spanOf(a);
          expectFound(`published:${a}`, start, end);
          expectFound(`before:${a}`, -Infinity, start);
          expectFound(`after:${a}`, end, Infinity);
          expectFound(`published:<=${a}`, -Infinity, end);
          expectFound(`published:>=${a}`, start, Infinity);
          expectFound(`published:${a}..${b}`, start, spanOf(b)[1]);
          expectFound(`published:..${b}`, -Infinity, spanOf(b)[1]);
          expectFound(`published:${a}..`, start, Infinity);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('counts ages back from this moment, and ahead for embargoes and licences', async () => {
    const index = makeIndex();
    const at = (epoch: number) => storyDate(new Date(epoch).toISOString());
    const update = (epoch: number) => [{ at: at(epoch), kind: 'update' as const, note: null }];
    await index.put([
      makeArticle('yesterday', { updates: update(noon - day) }),
      makeArticle('last-week', { updates: update(noon - 8 * day) }),
      makeArticle('two-years', { updates: update(noon - 800 * day) }),
      makeArticle('never'),
      makeArticle('soon', { images: [makeImage({ expires: at(noon + 5 * day) })] }),
      makeArticle('later', { images: [makeImage({ expires: at(noon + 90 * day) })] }),
      makeArticle('over', { images: [makeImage({ expires: at(noon - day) })] }),
      makeArticle('held', { embargo: at(noon + 2 * hour) }),
    ]);
    expect(idsOf(index, 'updated:<7d')).toEqual(['yesterday']);
    expect(idsOf(index, 'updated:<2w')).toEqual(['last-week', 'yesterday']);
    expect(idsOf(index, 'updated:>1y')).toEqual(['two-years']);
    expect(idsOf(index, 'expires:<30d')).toEqual(['soon']);
    expect(idsOf(index, 'expires:>2m')).toEqual(['later']);
    expect(idsOf(index, 'embargo:<24h')).toEqual(['held']);
    expect(idsOf(index, 'embargo:today')).toEqual(['held']);
    expect(idsOf(index, 'updated:yesterday')).toEqual(['yesterday']);
  });

  it('knows corrections from other updates', async () => {
    const index = makeIndex();
    const january = storyDate('2022-01-05T08:00:00Z');
    await index.put([
      makeArticle('corrected', { updates: [{ at: january, kind: 'correction', note: null }] }),
      makeArticle('updated', { updates: [{ at: january, kind: 'update', note: null }] }),
      makeArticle('retracted', { updates: [{ at: null, kind: 'retraction', note: null }] }),
    ]);
    expect(idsOf(index, 'corrected:2022')).toEqual(['corrected']);
    expect(idsOf(index, 'updated:2022')).toEqual(['corrected', 'updated']);
    expect(idsOf(index, 'is:corrected')).toEqual(['corrected']);
    expect(idsOf(index, 'is:retracted')).toEqual(['retracted']);
    expect(idsOf(index, 'is:updated')).toEqual(['corrected', 'retracted', 'updated']);
    expect(idsOf(index, 'has:correction')).toEqual(['corrected']);
  });
});
