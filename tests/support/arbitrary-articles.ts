import fc, { type Arbitrary } from 'fast-check';
import { ulid } from 'ulid';
import {
  type Article,
  articlePathSchema,
  articleStatuses,
  updateKinds,
} from '../../archive/article/article.ts';
import { makeArticleFile } from '../../archive/article/make-article.ts';
import { readArticle } from '../../archive/article/read-article.ts';

/** Articles as an archive has them after a save: any fields, in the scripts and signs of newsrooms. */
export function arbitraryArticle(): Arbitrary<Article> {
  return arbitraryArticleFile().map((file) =>
    readArticle(file, { path: articlePathSchema.parse('2022/01/story.md'), timeZone: 'UTC' }),
  );
}

/** As `arbitraryArticle`, as the bytes of a file with an id. */
export function arbitraryArticleFile(): Arbitrary<Uint8Array> {
  return fc
    .record({
      draft: arbitraryDraft,
      more: arbitraryMore,
      time: fc.integer({ min: 1, max: 2 ** 40 }),
    })
    .map(({ draft, more, time }) => makeArticleFile(draft, ulid(time), more));
}

const words = [
  'Port',
  'city',
  'أخبار',
  'Straße',
  'déjà',
  '東京',
  '12%',
  '“quoted”',
  "it's",
  'a,b',
  'x; y',
  '=SUM(A1)',
  '-5',
  '+44',
  '@desk',
  "'tick",
  "'=2",
  'back\\slash',
  '#tag',
  'a|b',
  '<b>',
  '&amp;',
  'yes',
  '2022',
  '👩‍🚒',
  '"',
  ':',
] as const;

/** One line, without blanks at its ends. */
export const arbitraryLine: Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((line) => line.join(' '));

const arbitraryText = fc
  .array(arbitraryLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));

const nullable = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });

/** In every precision, with and without a zone. */
export const arbitraryDate: Arbitrary<string> = fc.constantFrom(
  '2022',
  '2022-01',
  '2022-01-10',
  '2022-01-10T08:54',
  '2022-01-10T08:54:07',
  '2022-01-10T08:54+04:00',
  '2021-12-31T23:59:59Z',
  '1999-05-01T10:00:00-03:30',
);

const arbitraryAddress = fc.constantFrom(
  'https://courier.example/2022/port',
  'https://courier.example/صورة?a=1&b=2',
  'http://example.org/a;b,c',
);

/** No two entries are the same, as in a list that was saved. */
const arbitraryList = fc.uniqueArray(arbitraryLine, { maxLength: 4 });

const arbitraryImage = fc.record({
  file: nullable(fc.constantFrom('media/2022/01/port.jpg', 'https://courier.example/a.jpg')),
  caption: nullable(arbitraryText),
  alt: nullable(arbitraryLine),
  credit: nullable(arbitraryLine),
  creator: nullable(arbitraryLine),
  copyright: nullable(arbitraryLine),
  lead: fc.boolean(),
});

const arbitraryDraft = fc.record({
  headline: nullable(arbitraryLine),
  standfirst: nullable(arbitraryText),
  byline: arbitraryList,
  published: nullable(arbitraryDate),
  updates: fc.array(
    fc.record({
      at: arbitraryDate,
      kind: fc.constantFrom(...updateKinds),
      note: nullable(arbitraryText),
    }),
    { maxLength: 2 },
  ),
  section: nullable(arbitraryLine),
  place: nullable(arbitraryLine),
  language: nullable(fc.constantFrom('en', 'ar', 'de-AT')),
  images: fc.array(arbitraryImage, { maxLength: 3 }),
  links: fc.array(fc.record({ title: nullable(arbitraryLine), href: nullable(arbitraryAddress) }), {
    maxLength: 2,
  }),
  notes: fc.uniqueArray(arbitraryText, { maxLength: 3 }),
  source: nullable(
    fc.record({
      name: nullable(arbitraryLine),
      uri: nullable(arbitraryAddress),
      guid: nullable(fc.constantFrom('tag:courier.example,2022:1', '4711')),
    }),
  ),
  tags: arbitraryList,
  body: fc.array(arbitraryText, { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n\n')),
});

const arbitraryMore = fc.record({
  subjects: fc.uniqueArray(fc.constantFrom('medtop:20000379', 'medtop:16000000', 'own:port')),
  status: nullable(fc.constantFrom(...articleStatuses)),
  embargo: nullable(arbitraryDate),
  images: fc.array(
    fc.record({ usageTerms: nullable(arbitraryText), expires: nullable(arbitraryDate) }),
    { maxLength: 3 },
  ),
});
