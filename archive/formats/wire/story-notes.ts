import type { ChangeReason, DropReason, FieldNote, ImportWarning, ReadContext } from '../reader.ts';
import { shorten } from '../shorten.ts';
import { readNames } from '../text/byline-parts.ts';
import { readWrittenDate } from '../text/written-date.ts';
import { isoDate } from './iso-date.ts';
import { subjectOf } from './subject-codes.ts';

/** `By`, `Par`, `Por` and `Von`; `von` in small letters is part of a name. */
const leadingWord =
  /^(?:[Bb][Yy]:?\s+|(?:[Pp]ar|PAR|[Pp]or|POR)\s+(?=\p{Lu})|(?:Von|VON)\s+(?=\p{Lu}\S*\s+\p{Lu}))/u;

/** Gathers what becomes of the values of one story on the way in. */
export class StoryNotes {
  readonly fields: FieldNote[] = [];
  readonly warnings: ImportWarning[] = [];
  /** Texts for the article's notes: what could not be read stays readable there. */
  readonly notes: string[] = [];
  readonly #timeZone: string;

  constructor({ timeZone }: ReadContext) {
    this.#timeZone = timeZone;
  }

  dropped(field: string, value: string | null, why: DropReason = 'no-place'): void {
    if (value === null || value.trim() === '') return;
    this.fields.push({ kind: 'dropped', field, value: shorten(value), why });
  }

  changed(field: string, from: string, to: string, why: ChangeReason): void {
    if (from !== to)
      this.fields.push({ kind: 'changed', field, from: shorten(from), to: shorten(to), why });
  }

  /** ISO 8601 of a date that the source calls `name`; null, with a warning and a note, for none. */
  date(field: string, name: string, written: string | null): string | null {
    if (written === null || written.trim() === '') return null;
    const text = written.trim();
    const iso = isoDate(text) ?? this.#writtenDate(text);
    if (iso === 'ambiguous' || iso === null) {
      const code = iso === null ? 'date-invalid' : 'date-ambiguous';
      const what = iso === null ? 'is no date' : 'can mean several days';
      this.warnings.push({ code, field, message: `${name}: ${text} ${what}.` });
      this.notes.push(`${name}: ${text}`);
      return null;
    }
    this.changed(field, text, iso, 'normalised');
    return iso;
  }

  #writtenDate(text: string): string | null {
    // A number that is no date would be read as one of its parts.
    if (!/[\p{L}/.]/u.test(text) || /^\d[\dT:.+-]*Z?$/.test(text)) return null;
    const read = readWrittenDate(text, { timeZone: this.#timeZone, dayFirst: false });
    if (read === null || read.kind === 'invalid') return null;
    return read.kind === 'date' && read.zoneSure ? read.iso : 'ambiguous';
  }

  /** Names of a line such as `By PAUL BYRNE and ANN LEE, Associated Press`. */
  byline(name: string, written: string | null): { names: string[]; source: string | null } {
    if (written === null || written.trim() === '') return { names: [], source: null };
    const text = written.replaceAll(/\s+/g, ' ').trim();
    // One word in capitals is a sign of agencies, such as `NTB-AFP`, and no name to be written small.
    if (!text.includes(' ')) return { names: [text], source: null };
    const read = readNames(text.replace(leadingWord, ''), true);
    const [first, ...others] = read.names;
    const paper = others.find((part) => /^The\s/.test(part)) ?? null;
    const names =
      first === undefined ? [text] : [first, ...others.filter((part) => part !== paper)];
    if (names.join(' and ') !== text) this.changed('byline', text, names.join('; '), 'split');
    for (const word of read.dropped) this.dropped(name, word, 'no-place');
    return { names, source: read.source ?? paper };
  }

  /** Subjects in the article's form, each once; what is said in another form is noted. */
  subjects(written: readonly string[]): string[] {
    const subjects = written.map((text) => {
      const subject = subjectOf(text);
      this.changed('subjects', text.trim(), subject, 'converted');
      return subject;
    });
    return distinct(subjects);
  }
}

/** Without blanks at the ends, empty texts and repetitions. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
