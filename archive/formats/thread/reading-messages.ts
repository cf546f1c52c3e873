import { z } from 'zod';
import type { Progress } from '../../job.ts';
import type { Result } from '../../result.ts';
import type { WalkOptions } from '../read-source.ts';
import type { ImportedArticle, ReadContext, ReadItem, Source } from '../reader.ts';
import type { ReadTable } from '../table/column-mapping.ts';

/** What of a reader's context can be sent. */
export type SentContext = Pick<ReadContext, 'timeZone' | 'language' | 'mapping' | 'mappings'>;

function whole<Value>() {
  return z.custom<Value>((value) => typeof value === 'object' && value !== null);
}

const number = z.number();

/** What goes to the thread that reads. It has one source at a time. */
export const readingRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    source: whole<Source>(),
    context: whole<SentContext>(),
    walk: whole<WalkOptions>(),
  }),
  /** A batch was taken: there is room for another. */
  z.object({ kind: z.literal('more') }),
  /** The import is not held, or not any more. */
  z.object({ kind: z.literal('go-on') }),
  /** The source is not read to its end. */
  z.object({ kind: z.literal('stop') }),
  /** Pictures by their numbers: lend one, it is not needed for now, all before this one never again. */
  z.object({ kind: z.literal('lend'), number }),
  z.object({ kind: z.literal('give-back'), number }),
  z.object({ kind: z.literal('forget'), before: number }),
]);
export type ReadingRequest = z.infer<typeof readingRequestSchema>;

/** A picture of an item: a file, or what the thread lends by this number. */
export interface SentMedia {
  readonly path: string;
  readonly file: string | null;
  readonly number: number;
}

/** An item whose file stands in the bytes of its batch, behind those of the items before it. */
export type SentItem =
  | Exclude<ReadItem, { kind: 'article' }>
  | {
      readonly kind: 'article';
      readonly article: Omit<ImportedArticle, 'file' | 'media'>;
      readonly size: number;
      readonly media: readonly SentMedia[];
    };

/** What comes back. */
export const readingAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('batch'),
    items: z.array(whole<SentItem>()),
    bytes: z.instanceof(Uint8Array),
    tables: z.array(whole<ReadTable>()),
    /** How far the reader was with the last item. */
    progress: whole<Progress>().nullable(),
  }),
  /** Asks for `go-on`. */
  z.object({ kind: z.literal('held') }),
  /** The file that is lent, until it is given back. */
  z.object({ kind: z.literal('lent'), number, file: whole<Result<string>>() }),
  z.object({ kind: z.literal('taken-back'), number }),
  /** The source is read; `error` is a fault of the program. */
  z.object({ kind: z.literal('end'), error: z.string().nullable() }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
export type ReadingBatch = Extract<ReadingAnswer, { kind: 'batch' }>;
