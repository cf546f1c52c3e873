import type { JsonObject, JsonUse } from '../json/json-use.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { subjectOf } from '../wire/subject-codes.ts';

export interface NinjsSubjects {
  readonly tags: readonly string[];
  readonly subjects: readonly string[];
  readonly section: string | null;
  readonly genres: readonly string[];
}

/** Subjects, and the people, places and things of a story, whose names are tags. */
export function ninjsSubjects(use: JsonUse, object: JsonObject, notes: StoryNotes): NinjsSubjects {
  const tags: string[] = [];
  const codes: string[] = [];
  let section: string | null = null;
  for (const entry of use.objects(object, 'subjects', 'subject')) {
    const rel = use.text(entry, 'rel');
    const name = use.text(entry, 'name');
    const code = codeOf(use, entry);
    if (rel === 'section' && name !== null) section = name;
    else if (code !== null) {
      codes.push(code);
      if (name !== null && isIptc(code)) notes.dropped('subjects.name', name, 'repeated');
      else if (name !== null) tags.push(name);
    } else if (name !== null) tags.push(name);
  }
  for (const kind of [
    'people',
    'person',
    'organisations',
    'organisation',
    'places',
    'place',
    'events',
    'event',
    'objects',
    'object',
    'keywords',
  ])
    for (const entry of use.objects(object, kind)) {
      const isWriter =
        kind.startsWith('pe') &&
        /^(?:author|byline|writer|creator|photographer)$/i.test(String(entry.rel));
      const name = use.text(entry, 'name');
      if (name !== null && !isWriter) tags.push(name);
    }
  const keywords = object.keywords;
  if (Array.isArray(keywords)) {
    use.value(object, 'keywords');
    tags.push(...keywords.filter((word) => typeof word === 'string'));
  }
  for (const entry of use.objects(object, 'service')) {
    const name = use.text(entry, 'name');
    if (section === null) section = name;
    else notes.dropped('service', name);
  }
  const genres = use.objects(object, 'genres', 'genre').flatMap((entry) => {
    const name = use.text(entry, 'name');
    return name ?? use.text(entry, 'literal', 'code', 'uri') ?? [];
  });
  return {
    tags: distinct(tags),
    subjects: notes.subjects(codes),
    section,
    genres: distinct(genres),
  };
}

function codeOf(use: JsonUse, entry: JsonObject): string | null {
  const uri = use.text(entry, 'uri');
  const literal = use.text(entry, 'literal');
  const qcode = use.text(entry, 'qcode');
  if (uri !== null) return uri;
  if (literal !== null || qcode !== null) return literal ?? qcode;
  const code = use.text(entry, 'code');
  const scheme = use.text(entry, 'scheme');
  if (code === null) return null;
  if (scheme === null || /^[a-z]+:/i.test(code)) return code;
  return /^https?:/i.test(scheme) ? `${scheme.replace(/\/?$/, '/')}${code}` : `${scheme}:${code}`;
}

function isIptc(code: string): boolean {
  return /^(?:medtop|subj):/.test(subjectOf(code));
}
