import { z } from 'zod';
import vocabulary from './media-topics.json';

/**
 * The IPTC Media Topics (© IPTC, CC BY 4.0), the vocabulary of `subjects`. The file beside this
 * one is made by build/media-topics.mjs.
 */
export interface MediaTopic {
  /** As articles write it: `medtop:20000647`. */
  readonly code: string;
  /** Code of the next broader topic; null at the top. */
  readonly broader: string | null;
  /** Day in ISO 8601 from which it should not be used any more; null while it is in force. */
  readonly retired: string | null;
  /** Code of the topic to use in place of a retired one, where there is one. */
  readonly replacedBy: string | null;
  readonly names: TopicNames;
}

/** By language; English is always there. */
export interface TopicNames {
  readonly en: string;
  readonly ar?: string | undefined;
  readonly de?: string | undefined;
  readonly es?: string | undefined;
  readonly fr?: string | undefined;
}

const prefix = 'medtop:';
const name = z.string().min(1);
const code = z
  .string()
  .regex(/^\d{8}$/)
  .transform((digits) => `${prefix}${digits}`);
const fileSchema = z.object({
  topics: z.array(
    z.object({
      code,
      broader: code.nullable().default(null),
      retired: z.iso.date().nullable().default(null),
      replacedBy: code.nullable().default(null),
      names: z
        .object({ en: name, ar: name, de: name, es: name, fr: name })
        .partial()
        .required({ en: true }),
    }),
  ),
});

let topics: ReadonlyMap<string, MediaTopic> | null = null;

/** Every topic by its code, retired ones included; read when first asked for. */
export function mediaTopics(): ReadonlyMap<string, MediaTopic> {
  topics ??= new Map(fileSchema.parse(vocabulary).topics.map((topic) => [topic.code, topic]));
  return topics;
}

/** The English name of a topic; a code that is none is shown as it is. */
export function subjectName(subject: string): string {
  return mediaTopics().get(subject)?.names.en ?? subject;
}
