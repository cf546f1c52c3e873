import { z } from 'zod';
import {
  type ArticleId,
  articleIdSchema,
  articlePathSchema,
  contentHashSchema,
  updateKinds,
} from '../article/article.ts';
import { aliasFields } from './aliases.ts';
import { copyVerdicts } from './judged-copies.ts';

export const collectionActs = [
  'create',
  'rename',
  'note',
  'move',
  'delete',
  'add',
  'remove',
  'reorder',
] as const;
export const savedSearchActs = ['save', 'rename', 'delete', 'reorder'] as const;
export const aliasActs = ['set', 'remove'] as const;
export const tagNoteActs = ['set', 'remove'] as const;
export const pinActs = ['pin', 'unpin'] as const;

/** What was done, for naming it in menus ("Undo Edit Credit for 12 Stories") and in the history. */
export const actionSchema = z.discriminatedUnion('kind', [
  /** `fields` are front matter names: `headline`, `images.credit`, `body`. */
  z.object({ kind: z.literal('edit'), fields: z.array(z.string()) }),
  z.object({ kind: z.literal('record-update'), update: z.enum(updateKinds) }),
  z.object({ kind: z.literal('tag'), added: z.array(z.string()), removed: z.array(z.string()) }),
  z.object({ kind: z.literal('rename-tag'), from: z.string(), to: z.string() }),
  /** Names of a field became one; the former ones are its aliases. */
  z.object({
    kind: z.literal('merge-names'),
    field: z.enum(aliasFields),
    from: z.array(z.string()),
    into: z.string(),
  }),
  z.object({
    kind: z.literal('alias'),
    act: z.enum(aliasActs),
    field: z.enum(aliasFields),
    alias: z.string(),
  }),
  /** Near-copies were judged; without a verdict they are to be judged again. */
  z.object({
    kind: z.literal('judge-copies'),
    verdict: z.enum(copyVerdicts).nullable(),
    /** Pairs of articles. */
    pairs: z.number().int().min(1),
  }),
  /** Text was found and replaced; `with` is empty where it was taken out. */
  z.object({ kind: z.literal('replace'), find: z.string(), with: z.string() }),
  z.object({ kind: z.literal('import'), source: z.string() }),
  /** Pictures of other hosts were stored in the archive. */
  z.object({ kind: z.literal('download-pictures'), pictures: z.number().int().min(1) }),
  z.object({ kind: z.literal('create') }),
  z.object({ kind: z.literal('trash') }),
  z.object({ kind: z.literal('restore-from-trash') }),
  z.object({
    kind: z.literal('collection'),
    act: z.enum(collectionActs),
    name: z.string(),
    /** Stories that were put in, taken out or moved. */
    count: z.number().int().min(0),
  }),
  z.object({ kind: z.literal('saved-search'), act: z.enum(savedSearchActs), name: z.string() }),
  z.object({ kind: z.literal('tag-note'), act: z.enum(tagNoteActs), tag: z.string() }),
  z.object({ kind: z.literal('pin-tag'), act: z.enum(pinActs), tag: z.string() }),
  /** The file of the archive went from an earlier format to a later one; this is never undone. */
  z.object({ kind: z.literal('migrate'), from: z.number().int(), to: z.number().int() }),
  /** `field` is a front matter name or `body`, where only that field was brought back. */
  z.object({ kind: z.literal('restore-version'), field: z.string().optional() }),
  z.object({ kind: z.literal('undo'), change: z.string() }),
  z.object({ kind: z.literal('redo'), change: z.string() }),
]);
export type Action = z.infer<typeof actionSchema>;

export type ChangeId = string & { readonly __brand: 'ChangeId' };
export const changeIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .transform((text) => text as ChangeId);

const stateSchema = z.object({ path: articlePathSchema, hash: contentHashSchema });

export const changeItemSchema = z.object({
  id: articleIdSchema,
  /** null: the article did not exist (or lay in the trash) before. */
  before: stateSchema.nullable(),
  /** null: the article is gone (to the trash) after. */
  after: stateSchema.nullable(),
});
export type ChangeItem = z.infer<typeof changeItemSchema>;

/** One act of the user: a field, or a batch over thousands. It is undone as one. */
export const changeSchema = z.object({
  id: changeIdSchema,
  /** ISO 8601, UTC. */
  at: z.string(),
  action: actionSchema,
  reason: z.string().nullable(),
  items: z.array(changeItemSchema),
  /** What became of `.newsroom/archive.yaml`; not there when the change left it alone. */
  archiveFile: z.object({ before: contentHashSchema, after: contentHashSchema }).optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** Stands for the archive's own file among the ids of articles; no article lies in a hidden folder. */
export const archiveFilePart = '.newsroom/archive.yaml' as ArticleId;

/** Everything that a change touched. */
export function partsOf({ items, archiveFile }: Change): readonly ArticleId[] {
  const ids = items.map(({ id }) => id);
  return archiveFile === undefined ? ids : [...ids, archiveFilePart];
}

/** A change short of some of its parts; null when nothing remains. */
export function withoutParts(change: Change, parts: ReadonlySet<ArticleId>): Change | null {
  const { id, at, action, reason, archiveFile } = change;
  const items = change.items.filter((item) => !parts.has(item.id));
  if (archiveFile !== undefined && !parts.has(archiveFilePart))
    return { id, at, action, reason, items, archiveFile };
  return items.length === 0 ? null : { id, at, action, reason, items };
}
