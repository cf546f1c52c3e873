import { type UpdateKind, updateKinds } from '../../article/article.ts';
import type { JsonObject, JsonUse } from '../json/json-use.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import type { WireStory } from '../wire/wire-story.ts';
import type { NinjsText } from './ninjs-texts.ts';
import type { OwnValues } from './own-values.ts';

/** When a story was published, and its later version as an update. */
export function datesOf(
  use: JsonUse,
  object: JsonObject,
  notes: StoryNotes,
  own: OwnValues,
  descriptions: readonly NinjsText[],
): Pick<WireStory, 'published' | 'updates'> {
  const first = use.text(object, 'firstCreated');
  const version = use.text(object, 'versionCreated');
  const content = use.text(object, 'contentCreated');
  if (own.isOwn)
    return {
      published: own.dates.firstCreated ?? first,
      updates: own.updates.length > 0 ? own.updates : describedUpdates(descriptions),
    };
  const published =
    notes.date('published', 'firstCreated', first) ??
    notes.date('published', 'contentCreated', content) ??
    notes.date('published', 'versionCreated', version);
  if (first !== null)
    notes.dropped('contentCreated', content, content === first ? 'repeated' : 'no-place');
  const isOnlyDate = first === null && content === null;
  if (isOnlyDate || version === null || version === first) return { published, updates: [] };
  const at = notes.date('updates', 'versionCreated', version);
  return {
    published,
    updates: at === null || at === published ? [] : [{ at, kind: 'update', note: null }],
  };
}

/** As earlier exports of ours tell them: the date, then the note. */
function describedUpdates(descriptions: readonly NinjsText[]): WireStory['updates'] {
  return descriptions.flatMap(({ role, value }) => {
    const kind = updateKinds.find((name) => name === role);
    const [at = '', ...note] = value.split(' ');
    return kind === undefined || at === ''
      ? []
      : [{ at, kind: kind satisfies UpdateKind, note: note.join(' ') || null }];
  });
}
