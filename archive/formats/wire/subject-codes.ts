import { subjectCodeTable } from './subject-code-table.ts';

const topics = new Map(
  subjectCodeTable
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 8), pair.slice(9)]),
);
const codes = new Map([...topics].map(([code, topic]) => [topic, code]));

/** `medtop:…` for one of IPTC's eight-digit Subject Codes; `subj:…` where no Media Topic stands for it. */
export function subjectOfCode(code: string): string {
  const topic = topics.get(code);
  return topic === undefined ? `subj:${code}` : `medtop:${topic}`;
}

/** The Subject Code that `subjectOfCode` reads as this subject; null for none. */
export function codeOfSubject(subject: string): string | null {
  const [, scheme, code = ''] = /^(medtop|subj):(\d{8})$/.exec(subject) ?? [];
  if (scheme === undefined) return null;
  const found = scheme === 'medtop' ? codes.get(code) : code;
  return found !== undefined && subjectOfCode(found) === subject ? found : null;
}

const mediaTopicScheme =
  /^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/(?:medtop:)?(\d{8})\/?$/;
const subjectCodeScheme =
  /^https?:\/\/cv\.iptc\.org\/newscodes\/subjectcode\/(?:subj:)?(\d{8})\/?$/;

/**
 * A subject as articles name it: `medtop:20000647` for Media Topics and for the Subject Codes that
 * one stands for, whether written as a qcode, as an address of IPTC's or as bare digits; any other
 * code as it is.
 */
export function subjectOf(written: string): string {
  const text = written.trim();
  const topic = /^medtop:(\d{8})$/.exec(text)?.[1] ?? mediaTopicScheme.exec(text)?.[1];
  if (topic !== undefined) return `medtop:${topic}`;
  const code = /^(?:subj:|iptc:)?(\d{8})$/.exec(text)?.[1] ?? subjectCodeScheme.exec(text)?.[1];
  return code === undefined ? text : subjectOfCode(code);
}

/** Address of a Media Topic; null for other subjects. */
export function mediaTopicAddress(subject: string): string | null {
  const topic = /^medtop:(\d{8})$/.exec(subject)?.[1];
  return topic === undefined ? null : `http://cv.iptc.org/newscodes/mediatopic/${topic}`;
}
