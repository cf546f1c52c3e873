import { z } from 'zod';
import { actionSchema, changeIdSchema } from '../../archive/store/change.ts';
import type { FailureCode, LostField, Progress } from './types.ts';
import { workCounts } from './work-counts.ts';

/** Work that a person can follow, hold and cancel in the list of activity, by what it is called there. */
export const workNames = [
  'loading',
  'preview',
  'import',
  'proof',
  'export',
  'pdf',
  'check',
  'download',
  'sidecars',
  'edit',
  'replace',
  'names',
  'trash',
  'restore',
  'undo',
  'redo',
  'finish',
  'prune',
] as const;
export type WorkName = (typeof workNames)[number];

/** How work is called where only its kind matters. */
export type WorkKind = 'loading' | 'preview' | 'import' | 'export' | 'check' | 'change';

export function kindOfWork(name: WorkName): WorkKind {
  if (name === 'pdf') return 'export';
  if (name === 'proof') return 'check';
  return kinds.find((kind) => kind === name) ?? 'change';
}

const kinds = ['loading', 'preview', 'import', 'export', 'check'] as const;

const progressSteps = [
  'listing',
  'reading',
  'reading-pictures',
  'surveying',
  'indexing',
  'importing',
  'exporting',
  'printing',
  'verifying',
  'saving',
  'downloading',
  'proving',
  'pruning',
] as const satisfies readonly Progress['step'][];

const countSchema = z.number().min(0);

export const workProgressSchema = z.object({
  step: z.enum(progressSteps),
  done: countSchema,
  total: countSchema.nullable(),
});
export type WorkProgress = z.infer<typeof workProgressSchema>;

export const workOrders = ['pause', 'continue', 'cancel'] as const;
export type WorkOrder = (typeof workOrders)[number];

export const workOutcomes = ['done', 'failed', 'stopped'] as const;
export type WorkOutcome = (typeof workOutcomes)[number];

/** Lines that are kept of what did not come along; `counts` say how many there are. */
export const mostLeft = 50;
export const longestLine = 4_096;

/** A code of another version is worded as `internal`. */
const codeSchema = z
  .string()
  .max(100)
  .transform((code) => code as FailureCode);
const lostFieldSchema = z
  .string()
  .max(100)
  .transform((field) => field as LostField['field']);

const countsSchema = z.partialRecord(z.enum(workCounts), countSchema);
const leftSchema = z
  .array(
    z.object({
      code: codeSchema,
      message: z.string().max(longestLine),
      path: z.string().max(longestLine).exactOptional(),
    }),
  )
  .max(mostLeft);

/** What has come of work, as far as it is kept. */
export const workResultSchema = z.object({
  counts: countsSchema,
  /** The import whose report and stories can be shown. */
  change: changeIdSchema.nullable(),
  /** What was done, as undo names it. */
  action: actionSchema.nullable(),
  /** What a format had no place for. */
  lost: z.array(z.object({ field: lostFieldSchema, articles: countSchema })),
  /** What did not come along or was not changed. */
  left: leftSchema,
  /** Absolute; null: it wrote no file. A page gets the base name alone. */
  file: z.string().nullable(),
});
export type WorkResult = z.infer<typeof workResultSchema>;

export const noResult: WorkResult = {
  counts: {},
  change: null,
  action: null,
  lost: [],
  left: [],
  file: null,
};

/** How a PDF has ended, as the page that made it says. */
export const pdfEndSchema = z.object({
  outcome: z.enum(workOutcomes),
  code: codeSchema.nullable(),
  counts: countsSchema,
  left: leftSchema,
});
export type PdfEnd = z.infer<typeof pdfEndSchema>;

export const workEndSchema = z.object({
  outcome: z.enum(workOutcomes),
  /** Why it failed. */
  code: codeSchema.nullable(),
  result: workResultSchema,
});
export type WorkEnd = z.infer<typeof workEndSchema>;

export interface RunningWork {
  readonly id: string;
  readonly name: WorkName;
  /** null until it has told for the first time. */
  readonly progress: WorkProgress | null;
  readonly canHold: boolean;
  readonly isHeld: boolean;
}

export const endedWorkSchema = workEndSchema.extend({
  id: z.uuid(),
  name: z.enum(workNames),
  /** ISO 8601, UTC. */
  ended: z.iso.datetime(),
});
export type EndedWork = z.infer<typeof endedWorkSchema>;

/** What is being done in one archive, and what was done of late, the latest first. */
export interface ActivityList {
  readonly running: readonly RunningWork[];
  readonly ended: readonly EndedWork[];
}
