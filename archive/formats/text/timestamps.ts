import { type DateReading, type DateReadingOptions, readWrittenDate } from './written-date.ts';

/** What a line of times says, one part for each date in it. */
export interface Timestamp {
  readonly role: 'published' | 'updated' | 'corrected' | 'unlabelled';
  readonly reading: DateReading;
  /** The part as written, with its label. */
  readonly text: string;
}

interface Label {
  readonly role: 'published' | 'updated' | 'corrected';
  readonly pattern: string;
  /** The language of the label always writes the day before the month. */
  readonly dayFirst: boolean;
}

const labels: readonly Label[] = [
  {
    role: 'updated',
    dayFirst: false,
    pattern:
      '(?:(?:this (?:story|article|page) was )?(?:last |most recently )?(?:up-?dated|modified|edited|revised)(?: date| time)?|(?:date|time) (?:updated|modified)|last update|latest update|update)(?: on| at)?',
  },
  {
    role: 'published',
    dayFirst: false,
    pattern:
      '(?:(?:this (?:story|article) was )?(?:first |originally )?(?:published|posted|issued|released|uploaded)(?: date| online)?|(?:publication|publish|pub|posting|release|issue) date|date(?: (?:published|posted|created|issued))?|created|filed|story published|web posted)(?: on| at)?',
  },
  { role: 'corrected', dayFirst: false, pattern: '(?:last )?corrected(?: on| at)?' },
  {
    role: 'updated',
    dayFirst: true,
    pattern: [
      '(?:dernière )?(?:mise à jour|modification)(?: le| à)?',
      'mis(?:e)? à jour(?: le| à)?',
      'modifié(?:e)?(?: le| à)?',
      '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?',
      'letzte (?:aktualisierung|änderung)(?: am)?',
      'stand',
      '(?:última )?(?:actualización|modificación)',
      '(?:última (?:actualização|atualização))',
      '(?:actualizado|modificado|atualizado)(?: el| a las| em)?',
      'aggiornato(?: il)?|ultimo aggiornamento',
      'bijgewerkt(?: op)?|laatst gewijzigd(?: op)?',
      'güncelleme|son güncelleme',
      'uppdatera[dt]|senast uppdatera[dt]|op?pdater(?:et|t)|sist oppdatert',
      'обновлено',
      'آخر تحديث|آخر تعديل|تم التحديث(?: في)?|حُدّ?ثت?(?: في)?|تحديث|تاريخ التحديث',
    ].join('|'),
  },
  {
    role: 'published',
    dayFirst: true,
    pattern: [
      '(?:publié|paru|posté|mis en ligne)(?:e)?(?: le| à)?|date de publication',
      '(?:veröffentlicht|erschienen|publiziert)(?: am)?|datum',
      '(?:publicado|publicada|creado)(?: el| em)?|fecha(?: de publicación)?',
      'pubblicato(?: il)?|gepubliceerd(?: op)?|yayınlanma(?: tarihi)?|опубликовано',
      'publicera[dt]|publisert|offentliggjort|udgivet',
      'تاريخ النشر|نُ?شرت?(?: في)?|تم النشر(?: في)?|تاريخ|النشر',
    ].join('|'),
  },
];

const labelSource = labels.map((label, index) => `(?<label${index}>${label.pattern})`).join('|');
/** A label, where a label can stand: at the start, after a separator, or glued to a zone. */
const labelPattern = new RegExp(
  `(?:^|(?<=[\\s|•·,;(/\\-–—])|(?<=\\d)|(?<=GMT|BST|UTC|[AECMP][SED]T|[ap]\\.?m\\.?))(?:${labelSource})(?![\\p{L}\\p{M}])\\s*(?:[:.]|[-–—](?=\\s))?\\s*`,
  'giu',
);

export interface TimestampLine {
  /** Text before the first label: often a name. */
  readonly before: string;
  readonly stamps: readonly Timestamp[];
}

/** A digit, or a word that counts time from now; all else is spared the long patterns. */
const mayTellTime =
  /\p{Nd}|ago\b|now\b|today|yesterday|tonight|night|morning|il y a|aujourd|hier|heute|gestern|hace|hoy|ayer|منذ|اليوم|أمس|قبل/iu;

/**
 * Reads a line that is about times and nothing else, such as
 * `Published 10 Jan 2022 08:00, updated 10 Jan 2022 08:54`.
 *
 * @returns null when the line is something else, prose that happens to name a date included.
 */
export function readTimestamps(text: string, timeZone: string): TimestampLine | null {
  if (text.length > 240 || !mayTellTime.test(text)) return null;
  const found = [...text.matchAll(labelPattern)].filter((match) => {
    const after = text.slice(match.index + match[0].length);
    return after !== '' || match.index > 0;
  });
  const [first] = found;
  if (first === undefined) return unlabelled(text, timeZone);
  const stamps: Timestamp[] = [];
  for (const [index, match] of found.entries()) {
    const end = found[index + 1]?.index ?? text.length;
    const label = labels.find((_, number) => match.groups?.[`label${number}`] !== undefined);
    const written = text.slice(match.index + match[0].length, end);
    const reading = label && readWithDay(written, stamps, { timeZone, dayFirst: label.dayFirst });
    if (label === undefined || reading === null || reading === undefined) return null;
    const labelled = /[:–—-]\s*$/.test(match[0]);
    if (!fits(reading, written, labelled)) return null;
    stamps.push({
      role: label.role,
      reading,
      text: trimSeparators(text.slice(match.index, end)),
    });
  }
  const before = trimSeparators(text.slice(0, first.index));
  if (before === '') return { before, stamps };
  const dayFirst = labels.some(
    (label, number) => label.dayFirst && first.groups?.[`label${number}`] !== undefined,
  );
  const own = readWrittenDate(before, { timeZone, dayFirst });
  if (own !== null && (own.kind !== 'date' ? !/\p{L}{3,}/u.test(before) : own.rest === '')) {
    return { before: '', stamps: [{ role: 'unlabelled', reading: own, text: before }, ...stamps] };
  }
  return before.split(' ').length <= 8 ? { before, stamps } : null;
}

/** `Updated January 10, 2022, 4.12pm, first published at 11.05am`: the day stands once for both. */
function readWithDay(
  written: string,
  before: readonly Timestamp[],
  options: DateReadingOptions,
): DateReading | null {
  const reading = readWrittenDate(written, options);
  const told = before.at(-1)?.reading;
  if (reading?.kind !== 'unclear' || reading.why !== 'incomplete') return reading;
  if (
    told?.kind !== 'date' ||
    told.iso.length < 10 ||
    /\p{L}{3,}\.?\s*\d|\d\s*\p{L}{3,}/u.test(written)
  )
    return reading;
  return readWrittenDate(`${written} ${told.iso.slice(0, 10)}`, options);
}

/** Prose goes on after the date; a time line ends, or says in brackets what was changed. */
function fits(reading: DateReading, written: string, labelled: boolean): boolean {
  if (reading.kind !== 'date') return labelled || written.split(' ').length <= 6;
  const words = reading.rest === '' ? 0 : reading.rest.split(' ').length;
  const noted = labelled || /[([]|(?<!\p{L})midnight(?!\p{L})/iu.test(written);
  return words === 0 || (words <= 12 && noted);
}

/** `Born 4 March 1931; died 2 January 2022` is about a person. */
const lifeDates = /^(?:born|died|née?|geboren|nacido)(?!\p{L})/iu;

function unlabelled(text: string, timeZone: string): TimestampLine | null {
  if (text.length > 90) return null;
  const reading = readWrittenDate(text, { timeZone, dayFirst: false });
  if (reading === null) return null;
  if (
    reading.kind === 'date' &&
    reading.rest !== '' &&
    /[.!?]$|\s\S+\s\S+\s\S+\s\S+\s\S+/.test(reading.rest)
  ) {
    return null;
  }
  if (
    reading.kind !== 'date' &&
    (lifeDates.test(text) || !/^[^\p{L}]*\d|ago$|^\p{L}+,?\s\d/u.test(text))
  )
    return null;
  return { before: '', stamps: [{ role: 'unlabelled', reading, text }] };
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s,;|•·\-–—/([]+|[\s,;|•·\-–—/)\]]+$/g, '');
}
