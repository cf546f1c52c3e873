import { fold } from '../article/text.ts';
import { ok, type Result } from '../result.ts';
import type { ArchiveFile } from '../store/archive-file.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import type { Session } from './session.ts';

type TagNotes = ArchiveFile['tagNotes'];

/** What people have noted of a tag, in whatever case and accents it is written; null for nothing. */
export function noteOf(notes: TagNotes, tag: string): string | null {
  return notes[keyOf(notes, tag)] ?? null;
}

/** Sets what a tag means; null removes it. */
export async function noteTag(
  session: Session,
  tag: string,
  note: string | null,
): Promise<Result<null>> {
  const act = note === null || note === '' ? 'remove' : 'set';
  return editArchiveFile(session, { kind: 'tag-note', act, tag }, ({ tagNotes }) => {
    const key = keyOf(tagNotes, tag);
    const others = without(tagNotes, key);
    return ok({ tagNotes: note === null || note === '' ? others : { ...others, [key]: note } });
  });
}

/** The note goes with its tag; where the new one has a note, too, both are kept. */
export function withRenamedNote(notes: TagNotes, from: string, to: string): TagNotes {
  const note = noteOf(notes, from);
  if (note === null || from === to) return notes;
  const others = without(notes, keyOf(notes, from));
  const there = noteOf(others, to);
  const joined = there === null || there === note ? note : `${there}\n\n${note}`;
  return { ...others, [keyOf(others, to)]: joined };
}

export function withoutNotes(notes: TagNotes, tags: readonly string[]): TagNotes {
  return tags.reduce((left, tag) => without(left, keyOf(left, tag)), notes);
}

/** The key under which a tag's note stands, or would stand. */
function keyOf(notes: TagNotes, tag: string): string {
  if (Object.hasOwn(notes, tag)) return tag;
  return Object.keys(notes).find((key) => fold(key) === fold(tag)) ?? tag;
}

function without(notes: TagNotes, key: string): TagNotes {
  return Object.fromEntries(Object.entries(notes).filter(([name]) => name !== key));
}
