import type { JsonObject, JsonUse } from '../json/json-use.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import type { OwnValues } from './own-values.ts';

const writing = new Set(['author', 'byline', 'writer', 'creator', 'by']);

/** Who wrote a story: what is shown, else the people that are said to have written it. */
export function peopleOf(use: JsonUse, object: JsonObject, notes: StoryNotes, own: OwnValues) {
  const by = use.text(object, 'by', 'byline');
  const authors = [
    ...use.objects(object, 'people', 'person').filter(({ rel }) => isWriting(rel)),
    ...use.objects(object, 'authors').filter(({ role }) => role == null || isWriting(role)),
  ].flatMap((person) => {
    const name = use.text(person, 'name');
    use.text(person, 'rel', 'role');
    return name === null ? [] : [name];
  });
  if (own.isOwn) return { byline: authors, sourceName: null };
  const read = notes.byline('by', by);
  if (by !== null)
    for (const author of authors)
      notes.dropped('authors', author, read.names.includes(author) ? 'repeated' : 'no-place');
  return {
    byline: distinct([...read.names, ...(by === null ? authors : [])]),
    sourceName: read.source,
  };
}

function isWriting(role: unknown): boolean {
  return typeof role === 'string' && writing.has(role.toLowerCase());
}
