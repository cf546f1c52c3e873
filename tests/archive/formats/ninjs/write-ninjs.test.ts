import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { toNinjs } from '../../../../archive/formats/ninjs/write-ninjs.ts';

const schemas = resolve(import.meta.dirname, '../../../../../shared/fixtures/ninjs/schemas');
const hasSchemas = existsSync(schemas);

function ninjsOf(text: string, options: Parameters<typeof toNinjs>[1] = {}) {
  return toNinjs(
    readArticle(Buffer.from(text), {
      path: articlePathSchema.parse('articles/ä b.md'),
      timeZone: 'Asia/Dubai',
    }),
    options,
  );
}

/** IPTC's own judge, formats checked, and nothing fetched. */
function judge(): (value: unknown) => readonly string[] {
  const read = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const geo = read('GeoJSON-schema.json');
  ajv.addSchema({
    ...geo,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://geojson.org/schema/GeoJSON.json',
  });
  const validate = ajv.compile(read('ninjs-schema_3.1.json'));
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const full = `---
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
headline: Nearly 8,000 arrested
standfirst: Unrest was worst in Almaty
byline: [Ada Finch, Ben Ode]
published: 2022-01-10T08:00:00+04:00
updates:
  - { at: 2022-01-10T08:54:00+04:00, kind: update }
  - { at: 2022-01-11, kind: correction, note: "It was 7,939." }
section: World
place: Almaty
tags: [Kazakhstan, protests]
subjects: [medtop:20000647, "https://codes.example/x", local 7]
language: en
status: withheld
embargo: 2022-02-01T00:00:00Z
source: { name: The National, uri: "https://news.example/1?a=b", guid: n-1 }
images:
  - { file: media/2022/01/almaty.JPG, caption: A protest, alt: People, credit: EPA, creator: Ida, copyright: © EPA, usageTerms: Once, expires: 2027-01-10, lead: true }
  - { file: "https://pictures.example/x y.jpg" }
links: [{ title: In pictures, href: "https://news.example/2" }, { title: Without }]
notes: [Powered by automated translation, Second]
---
Body of the story.
`;

describe('an article as ninjs 3.1', () => {
  test('keeps every field', () => {
    const ninjs = ninjsOf(full, { bodyHtml: '<p>Body of the story.</p>' });
    expect(ninjs).toMatchObject({
      uri: 'urn:newsroom:article:01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK',
      type: 'text',
      version: '3',
      firstCreated: '2022-01-10T08:00:00+04:00',
      versionCreated: expect.stringMatching(/^2022-01-1[01]T/),
      embargoedUntil: '2022-02-01T00:00:00Z',
      pubStatus: 'withheld',
      language: 'en',
      headlines: [{ role: 'main', value: 'Nearly 8,000 arrested' }],
      descriptions: [
        { role: 'summary', value: 'Unrest was worst in Almaty' },
        { role: 'update', value: '2022-01-10T08:54:00+04:00' },
        { role: 'correction', value: '2022-01-11 It was 7,939.' },
      ],
      bodies: [
        { contentType: 'text/markdown', value: 'Body of the story.\n', wordCount: 4 },
        { contentType: 'text/html', value: '<p>Body of the story.</p>' },
      ],
      by: 'Ada Finch, Ben Ode',
      people: [
        { name: 'Ada Finch', rel: 'author' },
        { name: 'Ben Ode', rel: 'author' },
      ],
      located: 'Almaty',
      subjects: [
        { name: 'World', rel: 'section' },
        { name: 'Kazakhstan', rel: 'keyword' },
        { name: 'protests', rel: 'keyword' },
        { uri: 'http://cv.iptc.org/newscodes/mediatopic/20000647', rel: 'about' },
        { uri: 'https://codes.example/x', rel: 'about' },
        { literal: 'local 7', rel: 'about' },
      ],
      infoSources: [{ name: 'The National', role: 'source', uri: 'https://news.example/1?a=b' }],
      edNote: 'Powered by automated translation\nSecond',
    });
    expect(ninjs.altIds).toContainEqual({ role: 'guid', value: 'n-1' });
    expect(ninjs.altIds).toContainEqual({ role: 'newsroom:path', value: 'articles/ä b.md' });
  });

  test('keeps every field of a picture', () => {
    const { associations } = ninjsOf(full);
    expect(associations).toMatchObject([
      {
        name: 'picture-1',
        rel: 'mainpicture',
        type: 'picture',
        by: 'Ida',
        descriptions: [
          { role: 'caption', value: 'A protest' },
          { role: 'creditline', value: 'EPA' },
          { role: 'alttext', value: 'People' },
        ],
        copyrightNotice: '© EPA',
        usageTerms: 'Once',
        expires: expect.stringMatching(/^2027-01-/),
        renditions: [{ name: 'original', contentType: 'image/jpeg' }],
        altIds: [
          { role: 'newsroom:path', value: 'media/2022/01/almaty.JPG' },
          { role: 'newsroom:expires', value: '2027-01-10' },
        ],
      },
      { name: 'picture-2', rel: 'picture' },
      { name: 'link-1', rel: 'related', uri: 'https://news.example/2' },
      { name: 'link-2', rel: 'related' },
    ]);
  });

  test('says nothing of what is unknown', () => {
    expect(Object.keys(ninjsOf('')).sort()).toEqual([
      'altIds',
      'representationType',
      'standard',
      'type',
      'uri',
      'version',
    ]);
  });

  test('writes a date without a time as a moment and keeps it as written', () => {
    const ninjs = ninjsOf('---\npublished: 2022-01\n---\n');
    expect(ninjs.firstCreated).toBe('2021-12-31T20:00:00Z');
    expect(ninjs.altIds).toContainEqual({ role: 'newsroom:firstCreated', value: '2022-01' });
  });

  test('keeps a date that is none as written only', () => {
    const ninjs = ninjsOf('---\npublished: one fine day\n---\n');
    expect(ninjs).not.toHaveProperty('firstCreated');
    expect(ninjs.altIds).toContainEqual({ role: 'newsroom:firstCreated', value: 'one fine day' });
  });
});

describe.skipIf(!hasSchemas)('by the schema of IPTC, formats checked', () => {
  const errors = hasSchemas ? judge() : () => ['no schema'];

  test('the judge refuses what is wrong', () => {
    expect(errors({ headline: 'x' })).not.toEqual([]);
    expect(errors({ uri: 'not a uri' })).not.toEqual([]);
    expect(errors({ uri: 'urn:x:y', firstCreated: '2022-01' })).not.toEqual([]);
    expect(errors({ uri: 'urn:x:y', unknown: 1 })).not.toEqual([]);
  });

  test('a full and an empty article are valid', () => {
    expect(errors(ninjsOf(full, { bodyHtml: '<p>x</p>' }))).toEqual([]);
    expect(errors(ninjsOf(''))).toEqual([]);
  });

  test('any article is valid', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '',
        'https://x.example/a b',
        'http://[',
        'urn:',
        'mailto:a@b',
        'http://é.example/ü',
        'https://x/%zz',
        'medtop:1',
        'medtop:x',
      ),
    );
    const date = fc.constantFrom(
      '2022',
      '2022-01',
      '2022-01-10',
      '2022-01-10T08:00',
      '2022-01-10T08:00:59.5Z',
      '2022-01-10T08:00:00-03:30',
      '0001-01-01',
      '9999-12-31T23:59:59+14:00',
      'soon',
      '2022-13-45',
    );
    const article = fc.record(
      {
        id: text,
        headline: text,
        standfirst: text,
        byline: fc.array(text, { maxLength: 3 }),
        published: date,
        updates: fc.array(
          fc.record({
            at: date,
            kind: fc.constantFrom('update', 'correction', 'retraction', 'odd'),
            note: text,
          }),
          { maxLength: 3 },
        ),
        section: text,
        place: text,
        tags: fc.array(text, { maxLength: 3 }),
        subjects: fc.array(text, { maxLength: 3 }),
        language: text,
        status: fc.constantFrom('usable', 'withheld', 'canceled', 'odd'),
        embargo: date,
        source: fc.record({ name: text, uri: text, guid: text }),
        images: fc.array(
          fc.record({
            file: text,
            caption: text,
            alt: text,
            credit: text,
            creator: text,
            copyright: text,
            usageTerms: text,
            expires: date,
            lead: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
        links: fc.array(fc.record({ title: text, href: text }), { maxLength: 3 }),
        notes: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(article, fc.string(), (fields, body) => {
        const ninjs = ninjsOf(`---\n${JSON.stringify(fields)}\n---\n${body}`, { bodyHtml: body });
        expect(errors(JSON.parse(JSON.stringify(ninjs)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
