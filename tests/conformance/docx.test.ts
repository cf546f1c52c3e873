import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';
import type { Miss } from './table.ts';

const folder = join(fixturesFolder, 'docx');

const expectedSchema = z.record(
  z.string(),
  z.object({
    core: z.record(z.string(), z.string()),
    tables: z.number(),
    hyperlinks: z.number(),
    footnotes: z.boolean(),
    images: z.array(z.string()).optional(),
    textStarts: z.string().optional(),
  }),
);

describe.skipIf(!hasFixtures)('Word documents', () => {
  it('give their texts, tables, links, pictures and properties', { timeout: 110_000 }, async () => {
    const judge = new Judge('docx', known);
    const documents = expectedSchema.parse(
      JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')),
    );
    for (const [name, wanted] of Object.entries(documents)) {
      const { stories, failures } = await storiesOf(join(folder, name));
      judge.file();
      const hasText = wanted.textStarts !== undefined || wanted.images !== undefined;
      if (
        !hasText &&
        wanted.core.title === undefined &&
        wanted.tables === 0 &&
        stories.length === 0
      ) {
        expect(failures).toEqual(['empty-source']);
        judge.refused();
        continue;
      }
      const [story] = stories;
      const article = story?.article;
      const body = article?.body ?? '';
      const everything = [
        article?.headline,
        article?.standfirst,
        ...(article?.byline ?? []),
        article?.section,
        article?.language,
        article?.source?.guid,
        ...(article?.tags ?? []),
        ...(article?.notes ?? []),
        ...(story?.imported.fields ?? []).map((note) =>
          note.kind === 'dropped' ? note.value : note.from,
        ),
      ].map((text) => plainWords(text ?? ''));
      for (const [property, value] of Object.entries(wanted.core))
        for (const one of property === 'keywords' ? value.split(/[;,]/) : [value])
          judge.expect(
            name,
            `${property} ${one}`,
            everything.includes(plainWords(one)),
            everything,
            one,
          );
      if (wanted.textStarts !== undefined) {
        const text = plainWords(`${article?.headline ?? ''} ${body}`).replaceAll(' ', '');
        const start = plainWords(wanted.textStarts).replaceAll(' ', '').slice(0, 40);
        judge.expect(name, 'text', text.includes(start), text.slice(0, 80), start);
      }
      const tables = body.match(/^\|(?: ?-{3} \|| --- \|)+/gm)?.length ?? 0;
      judge.expect(name, 'tables', tables === wanted.tables, tables, wanted.tables);
      const links = body.match(/\]\(/g)?.length ?? 0;
      judge.expect(
        name,
        'hyperlinks',
        links - (article?.images.length ?? 0) >= wanted.hyperlinks,
        links,
        wanted.hyperlinks,
      );
      judge.expect(
        name,
        'pictures',
        story?.imported.media.length === (wanted.images?.length ?? 0),
        story?.imported.media.length,
        wanted.images,
      );
    }
    expect(await judge.settle()).toEqual([]);
  });
});

const known: readonly Miss[] = [];
