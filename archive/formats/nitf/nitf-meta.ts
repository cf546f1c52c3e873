import { z } from 'zod';
import { updateKinds } from '../../article/article.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';

/** What an export of ours says in `meta` because NITF has no place for it. */
export interface NitfMeta {
  readonly isOwn: boolean;
  readonly guid: string | null;
  readonly byline: readonly string[];
  readonly section: string | null;
  readonly standfirst: string | null;
  readonly sourceName: string | null;
  readonly sourceUri: string | null;
  readonly copyright: string | null;
  readonly usageTerms: string | null;
  readonly creditLine: string | null;
  readonly subjects: readonly string[];
  readonly notes: readonly string[];
  readonly updates: readonly z.infer<typeof updateSchema>[];
  readonly links: readonly z.infer<typeof linkSchema>[];
}

const updateSchema = z.object({
  at: z.string(),
  kind: z.enum(updateKinds),
  note: z.string().nullable(),
});
const linkSchema = z.object({ title: z.string().nullable(), href: z.string().nullable() });

export function nitfMeta(use: XmlUse, head: XmlElement | null): NitfMeta {
  const own = childrenOf(head, 'meta').filter((meta) =>
    attributeOf(meta, 'name')?.startsWith('newsroom:'),
  );
  for (const meta of own) use.whole(meta);
  const values = (name: string) =>
    own.flatMap((meta) =>
      attributeOf(meta, 'name') === `newsroom:${name}` ? [meta.attributes.content ?? ''] : [],
    );
  const first = (name: string) => values(name)[0] ?? null;
  return {
    isOwn: own.length > 0,
    guid: first('id'),
    byline: values('byline'),
    section: first('section'),
    standfirst: first('standfirst'),
    sourceName: first('source'),
    sourceUri: first('source-uri'),
    copyright: first('copyright'),
    usageTerms: first('usage-terms'),
    creditLine: first('credit-line'),
    subjects: values('subject'),
    notes: values('note'),
    updates: values('update').flatMap((json) => parsed(json, updateSchema)),
    links: values('link').flatMap((json) => parsed(json, linkSchema)),
  };
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
