import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { subjectOf } from '../wire/subject-codes.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf } from './g2-values.ts';

/** Subjects, keywords and genres of an item; names that its assertions give are told as well. */
export function itemSubjects(
  use: XmlUse,
  item: XmlElement,
  meta: XmlElement | null,
  notes: StoryNotes,
) {
  const asserted = new Map(
    childrenOf(item, 'assert').map((assert) => [attributeOf(assert, 'qcode'), assert]),
  );
  const codes: string[] = [];
  const tags: string[] = use.lines(childrenOf(meta, 'keyword'));
  let section: string | null = null;
  for (const subject of childrenOf(meta, 'subject')) {
    const code = codeOf(use, subject);
    const literal = use.attribute(subject, 'literal');
    use.attribute(subject, 'type');
    const concept = childOf(subject, 'name') === null ? (asserted.get(code) ?? null) : subject;
    const name = code === null ? nameOf(use, subject) : use.line(childOf(concept, 'name'));
    if (concept !== subject) use.attribute(concept, 'qcode');
    if (code?.startsWith('newsroom:section')) section = name;
    else if (code !== null) {
      codes.push(code);
      const isKnown = /^(?:medtop|subj):/.test(subjectOf(code));
      if (isKnown) notes.dropped('subject/name', name, 'repeated');
      else if (name !== null) tags.push(name);
    } else if (literal !== null && name === literal && /^\w+\d+$/.test(literal))
      codes.push(literal);
    else if (name !== null) tags.push(name);
  }
  const genres = childrenOf(meta, 'genre').flatMap((genre) => {
    const code = codeOf(use, genre);
    const name = nameOf(use, genre);
    if (name !== null) notes.dropped('genre code', code);
    return name ?? code ?? [];
  });
  return {
    subjects: notes.subjects(codes),
    tags: distinct(tags),
    section,
    genres: distinct(genres),
  };
}
