import { z } from 'zod';
import {
  type ArticleImage,
  type RelatedLink,
  type StoryUpdate,
  updateKinds,
} from '../../article/article.ts';
import type { WireImage, WireStory } from './wire-story.ts';

/**
 * What a standard has no place for, as JSON in one of its extensions: written by our writers and
 * read back by our readers.
 */
const text = z.string().nullable();
const updateSchema = z.object({ at: text, kind: z.enum(updateKinds), note: text });
const linkSchema = z.object({ title: text, href: text });
const imageSchema = z.object({
  file: text,
  caption: text,
  alt: text,
  credit: text,
  creator: text,
  copyright: text,
  usageTerms: text,
  expires: text,
  lead: z.boolean(),
});

export function updateJson({ at, kind, note }: StoryUpdate): string {
  return JSON.stringify({ at: at?.text ?? null, kind, note });
}

export function linkJson({ title, href }: RelatedLink): string {
  return JSON.stringify({ title, href });
}

export function imageJson(image: ArticleImage): string {
  return JSON.stringify({ ...image, expires: image.expires?.text ?? null });
}

export function updatesOf(values: readonly string[]): WireStory['updates'] {
  return values
    .flatMap((json) => parsed(json, updateSchema))
    .map(({ at, kind, note }) => ({ at: at ?? '', kind, note }));
}

export function linksOf(values: readonly string[]): WireStory['links'] {
  return values.flatMap((json) => parsed(json, linkSchema));
}

export function imagesOf(values: readonly string[]): readonly WireImage[] {
  return values.flatMap((json) => parsed(json, imageSchema));
}

function parsed<Value>(json: string, schema: z.ZodType<Value>): Value[] {
  try {
    const value = schema.safeParse(JSON.parse(json));
    return value.success ? [value.data] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
