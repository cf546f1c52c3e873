import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';
import type { Miss } from './table.ts';

const folder = join(fixturesFolder, 'eml');

const expectedSchema = z.record(
  z.string(),
  z.object({
    subject: z.string().optional(),
    from: z.string().optional(),
    date: z.string().optional(),
    parts: z.array(z.string()),
    attachments: z.array(z.string()).optional(),
  }),
);

describe.skipIf(!hasFixtures)('mails', () => {
  it('give subject, sender, time and attachments', { timeout: 110_000 }, async () => {
    const judge = new Judge('mail', known);
    const mails = expectedSchema.parse(
      JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')),
    );
    for (const [name, wanted] of Object.entries(mails)) {
      const { stories } = await storiesOf(join(folder, name));
      const [story] = stories;
      judge.file();
      judge.expect(name, 'story', stories.length === 1, stories.length, 1);
      if (wanted.subject !== undefined) {
        const found = story?.article.headline ?? null;
        judge.expect(
          name,
          'subject',
          plainWords(found ?? '') === plainWords(wanted.subject),
          found,
          wanted.subject,
        );
      }
      if (wanted.from !== undefined) {
        const found = story?.article.notes.join(' ') ?? '';
        judge.expect(
          name,
          'from',
          plainWords(found).includes(plainWords(wanted.from)),
          found,
          wanted.from,
        );
      }
      if (wanted.date !== undefined) {
        const found = story?.article.published;
        judge.expect(
          name,
          'date',
          found?.epoch === Date.parse(wanted.date),
          found?.text,
          wanted.date,
        );
      }
      for (const attachment of wanted.attachments ?? []) {
        const named = [
          ...(story?.imported.media.map(({ path }) => path) ?? []),
          ...(story?.imported.fields ?? []).map((note) =>
            note.kind === 'dropped' ? note.value : '',
          ),
        ].map(plainWords);
        const bare = plainWords(attachment);
        judge.expect(
          name,
          `attachment ${attachment}`,
          named.some((one) => one.includes(bare)),
          named,
          bare,
        );
      }
    }
    expect(await judge.settle()).toEqual([]);
  });
});

const known: readonly Miss[] = [
  {
    file: 'mail/error_emails/bad_subject.eml',
    field: 'from',
    why: 'the name is broken over lines in the middle of its words; the expected result keeps the gaps',
  },
  {
    file: 'mail/mime_emails/raw_email11.eml',
    field: 'from',
    why: 'the name is the address again, and is said once',
  },
];
