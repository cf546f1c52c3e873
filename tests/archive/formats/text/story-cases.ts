import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const imageSchema = z.strictObject({
  caption: z.string().nullable().default(null),
  alt: z.string().nullable().default(null),
  credit: z.string().nullable().default(null),
  creator: z.string().nullable().default(null),
  lead: z.boolean(),
});

/** What a text must come to. A field that is not given must be empty. */
const expectedSchema = z.strictObject({
  headline: z.string().nullable().default(null),
  standfirst: z.string().nullable().default(null),
  byline: z.array(z.string()).default([]),
  published: z.string().nullable().default(null),
  updates: z
    .array(z.strictObject({ at: z.string(), kind: z.string(), note: z.string().nullable() }))
    .default([]),
  section: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  source: z
    .strictObject({ name: z.string().nullable(), uri: z.string().nullable() })
    .nullable()
    .default(null),
  images: z.array(imageSchema).default([]),
  links: z
    .array(z.strictObject({ title: z.string().nullable(), href: z.string().nullable() }))
    .default([]),
  notes: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  /** Body paragraphs, subheads not counted. */
  paragraphs: z.number(),
  subheads: z.array(z.string()).default([]),
  bodyStarts: z.string().optional(),
  /** Lines that a `field-dropped` warning must name. */
  dropped: z.array(z.string()).default([]),
  /** Fields with a `date-ambiguous` warning. */
  ambiguous: z.array(z.string()).default([]),
  /** The archive's zone. */
  zone: z.string().default('Asia/Dubai'),
});

export interface StoryCase {
  readonly name: string;
  readonly text: string;
  readonly expected: z.infer<typeof expectedSchema>;
}

const folder = fileURLToPath(new URL('./cases/', import.meta.url));

/** Every text of the folder `cases`, with what is expected of it. */
export function storyCases(): StoryCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      return {
        name,
        text: readFileSync(`${folder}${file}`, 'utf8'),
        expected: expectedSchema.parse(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))),
      };
    });
}
