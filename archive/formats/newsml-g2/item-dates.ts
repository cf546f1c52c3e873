import type { UpdateKind } from '../../article/article.ts';
import { updatesOf } from '../wire/own-json.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import type { WireStory } from '../wire/wire-story.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf, suffixOf } from './g2-values.ts';

export interface ItemDates extends Pick<WireStory, 'published' | 'updates' | 'embargo'> {
  readonly expires: string | null;
}

/** Dates of an item; where we wrote it, those of the article as they were. */
export function itemDates(
  use: XmlUse,
  itemMeta: XmlElement | null,
  meta: XmlElement | null,
  notes: StoryNotes,
  own: ReadonlyMap<string, readonly string[]>,
): ItemDates {
  const line = (name: string) => use.line(childOf(itemMeta, name));
  const first = line('firstCreated');
  const version = line('versionCreated');
  const created = use.line(childOf(meta, 'contentCreated'));
  const modified = use.line(childOf(meta, 'contentModified'));
  const embargoed = childOf(itemMeta, 'embargoed');
  const embargo = line('embargoed');
  const expires = line('expires');
  const kind = signalled(use, itemMeta, notes);
  if (own.size > 0)
    return {
      published: own.get('published')?.[0] ?? (own.has('no-published') ? null : first),
      updates: updatesOf(own.get('update') ?? []),
      embargo: own.get('embargo')?.[0] ?? embargo,
      expires: own.get('expires')?.[0] ?? expires,
    };
  if (embargoed !== null && embargo === null) notes.notes.push('Embargoed, without a date');
  const firstDate = notes.date('published', 'firstCreated', first);
  const published = firstDate ?? notes.date('published', 'versionCreated', version);
  const isUpdated = first !== null && version !== null && version !== first;
  const at = isUpdated ? notes.date('updates', 'versionCreated', version) : null;
  for (const [name, value] of [
    ['contentCreated', created],
    ['contentModified', modified],
  ] as const)
    notes.dropped(name, value, value === first || value === version ? 'repeated' : 'no-place');
  return {
    published,
    updates: at === null || at === published ? [] : [{ at, kind, note: null }],
    embargo: notes.date('embargo', 'embargoed', embargo),
    expires: notes.date('wire.expires', 'expires', expires),
  };
}

function signalled(use: XmlUse, itemMeta: XmlElement | null, notes: StoryNotes): UpdateKind {
  let kind: UpdateKind = 'update';
  for (const signal of childrenOf(itemMeta, 'signal')) {
    const code = codeOf(use, signal);
    const name = nameOf(use, signal);
    const told = suffixOf(code).toLowerCase();
    if (told === 'correction') kind = 'correction';
    else if (told === 'retraction' || told === 'kill' || told === 'withdrawal') kind = 'retraction';
    else if (told !== 'update') notes.dropped('signal', [code, name].filter(Boolean).join(' '));
  }
  return kind;
}
