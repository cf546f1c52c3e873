import { z } from 'zod';
import type { Article } from '../../archive/article/article.ts';
import { wireFieldsOf } from '../../archive/formats/wire/wire-fields.ts';
import { fixtureJson } from './fixture-files.ts';
import { type Judge, plainWords, type ReadStory } from './judge.ts';

/** All that an article says, for values that have no field of their own. */
export function saidBy({ article, imported }: ReadStory): string {
  const notes = (imported.fields ?? []).map((note) =>
    note.kind === 'dropped' ? note.value : `${note.from} ${note.to}`,
  );
  const { hash: _hash, path: _path, id: _id, problems: _problems, ...said } = article;
  return plainWords(`${JSON.stringify(said)} ${notes.join(' ')}`);
}

/** A text is as wanted but for blanks, quotes and marks. */
export function expectText(
  judge: Judge,
  file: string,
  field: string,
  found: string | null | undefined,
  wanted: string,
): void {
  judge.expect(file, field, plainWords(found ?? '') === plainWords(wanted), found ?? null, wanted);
}

/** A date is the same moment; of one without a zone, the same reading. */
export function expectDate(
  judge: Judge,
  file: string,
  field: string,
  found: readonly (string | null | undefined)[],
  wanted: string,
): void {
  const isRight = found.some((text) => text != null && momentOf(text) === momentOf(wanted));
  judge.expect(file, field, isRight, found, wanted);
}

function momentOf(text: string): string {
  const compact =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2})|(Z))?)?$/.exec(text);
  const [, year, month, day, hour = '00', minute = '00', second = '00', hours, minutes, zulu] =
    compact ?? [];
  const iso =
    compact === null
      ? text
      : `${year}-${month}-${day}T${hour}:${minute}:${second}${hours === undefined ? (zulu ?? '') : `${hours}:${minutes}`}`;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso)
    ? iso
    : `${iso}${iso.includes('T') ? 'Z' : ''}`;
  const moment = Date.parse(zoned);
  return Number.isNaN(moment) ? text : String(moment);
}

/** Each name of the byline stands in the written one, and no word of that is lost. */
export function expectByline(
  judge: Judge,
  file: string,
  field: string,
  story: ReadStory,
  wanted: string,
): void {
  const { article } = story;
  const names = [...article.byline, ...article.images.flatMap(({ creator }) => creator ?? [])];
  const written = plainWords(wanted);
  const said = saidBy(story);
  const rest = written
    .split(' ')
    .filter((word) => !/^(?:by|and|with|in|of)$/.test(word) && !said.includes(word));
  const isRight = names.some((name) => written.includes(plainWords(name))) && rest.length === 0;
  judge.expect(file, field, isRight, article.byline, wanted);
}

const topicsSchema = z.object({
  topics: z.array(
    z.object({
      code: z.string(),
      retired: z.unknown().optional(),
      subjectcode: z.array(z.string()).optional(),
    }),
  ),
});

/** The Media Topics of each Subject Code, from IPTC's vocabulary itself. */
function topicsOfCodes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { code, subjectcode = [] } of topicsSchema.parse(
    fixtureJson('mediatopics/mediatopics.json'),
  ).topics)
    for (const old of subjectcode) found.set(old, [...(found.get(old) ?? []), `medtop:${code}`]);
  return found;
}

let topics: ReadonlyMap<string, readonly string[]> | null = null;

/** A code is among the subjects, as it is or as a Media Topic that stands for it. */
export function expectSubject(
  judge: Judge,
  file: string,
  article: Article | undefined,
  wanted: string,
): void {
  topics ??= topicsOfCodes();
  const bare = wanted.replace(/^subj:/, '');
  const forms = [wanted, `subj:${bare}`, ...(topics.get(bare) ?? [])];
  const isRight = article?.subjects.some((subject) => forms.includes(subject)) ?? false;
  judge.expect(file, `subject ${wanted}`, isRight, article?.subjects, wanted);
}

export function wireOf(story: ReadStory | undefined) {
  return story === undefined ? {} : wireFieldsOf(story.article);
}
