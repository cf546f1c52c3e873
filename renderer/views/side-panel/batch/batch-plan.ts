import type {
  ArticleEdit,
  ArticleId,
  ContentHash,
  Failure,
} from '../../../../electron/contract/types.ts';
import { foldName } from '../../../strings/fold-name.ts';
import type { BatchImageField, BatchListField, SingleField, StoryFacts } from './story-facts.ts';

/** What is to happen to one field of all selected stories. A field without a plan is never written. */
export type FieldPlan =
  | {
      readonly kind: 'single';
      readonly field: SingleField;
      readonly mode: SingleMode;
      /** null clears the field. */
      readonly value: string | null;
    }
  | {
      readonly kind: 'image';
      readonly field: BatchImageField;
      readonly mode: SingleMode;
      readonly value: string | null;
    }
  | {
      readonly kind: 'list';
      readonly field: BatchListField;
      readonly mode: ListMode;
      readonly values: readonly string[];
    };

/** `fill`: only where there is none. */
export type SingleMode = 'fill' | 'replace';
export type ListMode = 'add' | 'remove' | 'replace';

/** One value that a story gets. `before` and `after` are lists joined for showing. */
export interface PlannedChange {
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface PlannedStory {
  readonly story: StoryFacts;
  readonly edits: readonly ArticleEdit[];
  readonly changes: readonly PlannedChange[];
}

export interface BatchPreview {
  readonly changed: readonly PlannedStory[];
  /** Stories that are already as asked. */
  readonly already: number;
  /** Stories that nothing here applies to: they have no pictures. */
  readonly without: number;
  /** Stories that would be changed, and that no edit can reach. */
  readonly blocked: readonly BlockedStory[];
}

export interface BlockedStory {
  readonly story: StoryFacts;
  readonly error: Failure;
}

/** What the plans come to, story by story, before anything is written. */
export function previewBatch(
  stories: readonly StoryFacts[],
  plans: readonly FieldPlan[],
  failures: ReadonlyMap<ArticleId, Failure>,
): BatchPreview {
  const changed: PlannedStory[] = [];
  const blocked: BlockedStory[] = [];
  let without = 0;
  for (const story of stories) {
    const parts = plans.map((plan) => planFor(story, plan)).filter((part) => part !== null);
    if (parts.length === 0 && plans.length > 0) without += 1;
    const edits = parts.flatMap((part) => part.edits);
    if (edits.length === 0) continue;
    const error = failures.get(story.id);
    if (error) blocked.push({ story, error });
    else changed.push({ story, edits, changes: parts.flatMap((part) => part.changes) });
  }
  const already = stories.length - changed.length - blocked.length - without;
  return { changed, already, without, blocked };
}

interface Part {
  readonly edits: readonly ArticleEdit[];
  readonly changes: readonly PlannedChange[];
}

const nothing: Part = { edits: [], changes: [] };

/** null: the plan does not apply to this story. */
function planFor(story: StoryFacts, plan: FieldPlan): Part | null {
  switch (plan.kind) {
    case 'single':
      return planSingle(story, plan.field, plan.mode, plan.value);
    case 'image':
      return story.images.length === 0
        ? null
        : planImages(story, plan.field, plan.mode, plan.value);
    case 'list':
      return planList(story, plan.field, plan.mode, plan.values);
  }
}

function planSingle(
  story: StoryFacts,
  field: SingleField,
  mode: SingleMode,
  value: string | null,
): Part {
  const before = story.single[field];
  // A story that says nothing of its status is usable.
  const isSame = before === value || (field === 'status' && (before ?? 'usable') === value);
  if (isSame || (mode === 'fill' && before !== null)) return nothing;
  return {
    edits: [singleEdit(field, value)],
    changes: [{ field, before: shown(before), after: shown(value) }],
  };
}

function singleEdit(field: SingleField, value: string | null): ArticleEdit {
  if (field === 'published' || field === 'embargo') return { kind: 'set-date', field, value };
  if (field !== 'status') return { kind: 'set-text', field, value };
  const isStatus = value === 'usable' || value === 'withheld' || value === 'canceled';
  return { kind: 'set-status', value: isStatus ? value : null };
}

function planImages(
  story: StoryFacts,
  field: BatchImageField,
  mode: SingleMode,
  value: string | null,
): Part {
  const parts = story.images.flatMap((image, index) => {
    const before = image[field];
    if (before === value || (mode === 'fill' && before !== null)) return [];
    const edit: ArticleEdit =
      field === 'expires'
        ? { kind: 'set-image-expires', index, value }
        : { kind: 'set-image-text', index, field, value };
    const change = {
      field: `images.${index}.${field}`,
      before: shown(before),
      after: shown(value),
    };
    return [{ edit, change }];
  });
  return { edits: parts.map(({ edit }) => edit), changes: parts.map(({ change }) => change) };
}

function planList(
  story: StoryFacts,
  field: BatchListField,
  mode: ListMode,
  values: readonly string[],
): Part {
  const before = story.list[field];
  const after = listAfter(before, mode, values);
  if (after.length === before.length && after.every((value, index) => value === before[index]))
    return nothing;
  const edit: ArticleEdit =
    mode === 'replace'
      ? { kind: 'set-list', field, values: [...after] }
      : {
          kind: 'change-list',
          field,
          add: mode === 'add' ? [...values] : [],
          remove: mode === 'remove' ? [...values] : [],
        };
  return { edits: [edit], changes: [{ field, before, after }] };
}

function listAfter(
  before: readonly string[],
  mode: ListMode,
  values: readonly string[],
): readonly string[] {
  const named = new Set(values.map(foldName));
  const present = new Set(before.map(foldName));
  if (mode === 'replace') return values;
  if (mode === 'remove') return before.filter((value) => !named.has(foldName(value)));
  return [...before, ...values.filter((value) => !present.has(foldName(value)))];
}

function shown(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

export interface EditGroup {
  readonly edits: readonly ArticleEdit[];
  readonly articles: readonly { readonly id: ArticleId; readonly base: ContentHash }[];
}

/** Stories that get the same edits go together: a batch over thousands is a few lists of ids. */
export function groupByEdits(planned: readonly PlannedStory[]): EditGroup[] {
  const groups = new Map<
    string,
    { edits: readonly ArticleEdit[]; articles: EditGroup['articles'][number][] }
  >();
  for (const { story, edits } of planned) {
    const key = JSON.stringify(edits);
    const group = groups.get(key) ?? { edits, articles: [] };
    group.articles.push({ id: story.id, base: story.hash });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The mildest way to write a single value that does anything here. */
export function mildestMode(values: readonly { readonly value: string | null }[]): SingleMode {
  return values.some(({ value }) => value === null) ? 'fill' : 'replace';
}
