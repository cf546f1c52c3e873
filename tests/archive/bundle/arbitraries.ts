import fc from 'fast-check';

/** Names as people and systems give them: spaces, signs that manifests and addresses encode, Arabic, line breaks. */
export const fileName = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '7',
      ' ',
      '%',
      '%0A',
      '%25',
      '\n',
      '\r',
      "'",
      '"',
      '&',
      '#',
      '?',
      '<',
      '~',
      '*',
      'é',
      'e\u0301',
      'ميناء',
      '港',
      '🗞',
      '-',
      '_',
      '+',
      ':',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `n${parts.join('')}`);

export const folderPath = fc
  .array(fileName, { maxLength: 2 })
  .map((parts) => parts.map((part) => `${part}/`).join(''));

export const content = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constant('# Heading\n\n> quote\n\n| a |\n|---|\n| b |\n'),
);
export const bytes = fc.uint8Array({ maxLength: 300 });

export interface ArchiveSample {
  /** Path in the archive to the article's text. */
  readonly articles: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

/** A small archive: every picture is used by some article, some by several. */
export const archiveSample: fc.Arbitrary<ArchiveSample> = fc
  .record({
    pictures: fc.uniqueArray(
      fc.record({
        path: fc.tuple(folderPath, fileName).map((parts) => `media/${parts.join('')}.jpg`),
        bytes,
      }),
      {
        maxLength: 4,
        selector: ({ path }) => path,
      },
    ),
    articles: fc.uniqueArray(
      fc.record({
        path: fc.tuple(folderPath, fileName).map((parts) => `articles/${parts.join('')}.md`),
        headline: fc.string({ unit: 'grapheme', maxLength: 30 }),
        body: content,
        uses: fc.array(fc.nat(), { maxLength: 3 }),
        lead: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5, selector: ({ path }) => path },
    ),
  })
  .map(({ pictures, articles }) => ({
    pictures: Object.fromEntries(pictures.map(({ path, bytes }) => [path, bytes])),
    articles: Object.fromEntries(
      articles.map(({ path, headline, body, uses, lead }, index) => {
        const all = index === 0 ? pictures.map((_, at) => at) : uses;
        const images =
          pictures.length === 0
            ? []
            : all.map((at) => ({
                file: pictures[at % pictures.length]?.path,
                credit: 'EPA',
                lead,
              }));
        return [
          path,
          `---\nheadline: ${JSON.stringify(headline)}\nimages: ${JSON.stringify(images)}\n---\n${body}`,
        ];
      }),
    ),
  }));
