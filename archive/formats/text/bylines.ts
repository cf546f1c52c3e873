import { agencyNamed, newsAgencyNamed } from './agencies.ts';
import { calendarKey, calendarWords } from './calendar-words.ts';
import { isKnownPlace, isPlaceLine, placeCase } from './places.ts';
import { isUpperCase, trimMarks } from './wording.ts';

/** Who wrote a story, as one line tells it. */
export interface Byline {
  readonly names: readonly string[];
  /** An agency or paper, when the line names one. */
  readonly source: string | null;
  readonly place: string | null;
  /** Roles, addresses and handles: words that no field of an article holds. */
  readonly dropped: readonly string[];
}

const label =
  /^(?:by|(?:exclusive|analysis|review|comment|opinion|investigation|special report|interview) by|reporters?(?=\s*[:：])|words(?: by)?|story(?: by)?|text(?: by)?|written by|report(?: by)?|reported by|byline|authors?|par|von|por|texto(?: de)?|texte(?: de| par)?|di|door|av|yazan|بقلم|كتب(?:ت)?|تقرير|إعداد|الكاتب|تحقيق)(?:\s*[:：]\s*|\s*[-–—/]\s+|\s+)(?=\S)/iu;

const particle =
  /^(?:de|del|della|da|das|dos|du|di|la|le|les|van|von|der|den|het|ten|ter|bin|bint|ibn|al|el|abu|abou|y|e|zu|zum|af|mac|o)$/u;
const nameWord =
  /^(?:al-|el-|d['’]|o['’]|de-)?\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;

const roles =
  'correspondents?|reporters?|editors?|writers?|columnists?|journalists?|bureau|producers?|analysts?|critics?|desk|' +
  'contributors?|contributor|newsroom|staff|photographers?|team|crew|presenter|commentator|specialist|fellow|professor|' +
  'lecturer|intern|trainee|apprentice|agencies|stringer|author|' +
  'correspondante?|envoyée? spéciale?|journaliste|rédact(?:ion|eur|rice)|' +
  'korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|autor(?:in)?|' +
  'corresponsal|redacción|redactora?|enviad[oa] especial|periodista';
const rolePattern = new RegExp(
  `(?<!\\p{L})(?:${roles})(?!\\p{L})|(?<!\\p{L})(?:مراسل|محرر|كاتب|صحفي|صحافي)`,
  'iu',
);

const notNames = new Set(
  (
    'The|This|That|These|What|When|Where|Why|How|Who|World|News|Sport|Sports|Business|Politics|Opinion|Culture|Live|' +
    'Video|Watch|Read|More|Share|Breaking|Exclusive|Analysis|Local|National|International|Latest|Top|Stories|' +
    'Home|Menu|Search|Police|Council|Government|University|Court|President|Minister|Harbour|City|County|Street|' +
    'Middle|East|West|North|South|African|Middle|Most|Popular|Related|Photo|Picture|Image|Getty|Reuters|' +
    'Technologies|Media|Photos|Pictures|Images|Archive|Archives|Museum|Ministry|Service|Foundation|Institute|Group|Studio|Library|Office|Company|Ltd|Department|Association|Wire|Productions|' +
    'Courier|Times|Post|Herald|Guardian|Gazette|Telegraph|Tribune|Press|Agency|Images|Comments|Climate|Crisis|Fire|War|Health|Crime|Weather|Life|Style|Arts|Football'
  ).split('|'),
);

/** `Von unserem Redakteur …`, `By our correspondent …`: what stands before the name. */
const ownReporter =
  /^(?:unsere[mnr]\s+\p{L}+\s+(?=\p{Lu}\p{Ll}+\s\p{Lu})|(?:our|notre|nuestr[oa])\s+(?:\p{Ll}+\s+){1,3}(?=\p{Lu}\p{Ll}+\s\p{Lu}))/u;

const ownStaff =
  /^(?:a |an |our |from |by )?(?:staff|news|our|guardian|agencies|web|online|special|courier|from|redaktion|redacción|la rédaction|editorial)(?!\p{L})/iu;

export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const [first = ''] = words;
  if (!words.every((word) => nameWord.test(word) || particle.test(word))) return false;
  if (words.filter((word) => nameWord.test(word)).length < 2) return false;
  if (words.some((word) => notNames.has(word) || isCalendarWord(word))) return false;
  return !isPlaceLine(text) && !/^(?:Mr|Mrs|Ms|Sir|Lord|Lady|King|Queen|Prince)$/.test(first);
}

function isCalendarWord(word: string): boolean {
  const { months, weekdays } = calendarWords();
  const key = calendarKey(word);
  return key.length > 3 && (months.has(key) || weekdays.has(key));
}

export function isRole(text: string): boolean {
  return text.split(/\s+/).length <= 8 && rolePattern.test(text) && !/[.!?]$/.test(text);
}

/** `ARAB DESK`, `Political correspondent`: a role that stands for a name. */
function endsInRole(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 3 && isRole(words.at(-1) ?? '') && /^\p{Lu}/u.test(text);
}

/** `By Jane Doe`, `BY JANE DOE, CHIEF REPORTER`, `Von Jane Doe`, `بقلم …`; null for any other line. */
export function labelledByline(text: string): Byline | null {
  const found = label.exec(text);
  if (found === null || text.length > 160) return null;
  const rest = text.slice(found[0].length).replace(ownReporter, '');
  const explicit = /^(?:byline|authors?|words|written by|بقلم|الكاتب|إعداد)/iu.test(found[0]);
  if (!explicit && !looksSigned(rest)) return null;
  if (/[!?]$/.test(rest) || rest.split(' ').length > 18) return null;
  const byline = readNames(rest, true);
  return byline.names.length === 0 && byline.source === null ? null : byline;
}

/** After a bare "By" there must be names: "By Monday the city was calm" is copy. */
function looksSigned(rest: string): boolean {
  if (/^\p{Lo}/u.test(rest)) return rest.split(' ').length <= 6 && !/[.،؛:]/.test(rest);
  const [head = ''] = rest.split(/,| and | & | et | und | y | in | à | en | for |[|•/–—]/);
  const words = trimMarks(head).replace(/\.$/, '').split(' ');
  if (words.some(isCalendarWord)) return false;
  if (/^(?:a |an |our |the )?\p{L}*/iu.test(head) && isRole(head)) return true;
  if (agencyNamed(head) !== null) return true;
  const capitals = words.filter((word) => /^["“(]?\p{Lu}/u.test(word)).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particle.test(word)).length;
  if (/[.]$/.test(rest) && rest.split(' ').length > 4) return false;
  return capitals >= 1 && small === 0 && words.length <= 7;
}

/** `Jane Doe, Education correspondent`, `Jane Doe in Cairo`, `Staff reporter`: names without "By". */
export function bareByline(text: string): Byline | null {
  if (text.length > 110 || /[.!?:;"”]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return null;
  const signed = text.replace(/^[–—-]\s*/, '');
  if (isPaperWithAgencies(signed)) {
    return { names: [signed], source: signed, place: null, dropped: [] };
  }
  const agency = newsAgencyNamed(signed);
  if (agency !== null) return { names: [agency], source: agency, place: null, dropped: [] };
  if (isRole(signed) && (ownStaff.test(signed) || endsInRole(signed))) {
    return { names: [nameCase(signed)], source: null, place: null, dropped: [] };
  }
  const byline = readNames(signed, false);
  return byline.names.length > 0 && byline.names.every(isNameLike) ? byline : null;
}

/** `Le Monde avec AFP`, `The Courier with agencies`: a paper that signs with an agency. */
function isPaperWithAgencies(text: string): boolean {
  const [paper = '', joint = ''] = text.split(/\s(?:avec|with|mit|con|and|et|und|مع)\s+/iu);
  const agencies = /^(?:news )?(?:agencies|agences|agenturen|agencias|وكالات)$/iu.test(joint);
  if (!agencies && newsAgencyNamed(joint) === null) return false;
  return text.split(' ').length <= 6 && !splitParts(paper).some(isNameLike);
}

/** A whole line of names, roles and places; in a labelled one an unknown part counts as a name. */
function readNames(text: string, labelled: boolean): Byline {
  const names: string[] = [];
  const dropped: string[] = [];
  let source: string | null = null;
  let place: string | null = null;
  const shouted = isUpperCase(text.replace(/\b(?:and|in|for)\b/g, ''));
  for (const part of splitParts(text)) {
    const agency = agencyNamed(part);
    const located = /^(.+?)[,]?\s+(?:in|à|en|aus|from|reporting from)\s+(\p{Lu}[^,]*)$/u.exec(part);
    if (agency !== null) source = agency;
    else if (isAddress(part)) dropped.push(part);
    else if (located?.[1] !== undefined && located[2] !== undefined && !isRole(located[2])) {
      place ??= placeCase(located[2]);
      const inner = readNames(located[1], labelled);
      names.push(...inner.names);
      dropped.push(...inner.dropped);
      source ??= inner.source;
    } else if (/^in\s+\p{Lu}/u.test(part)) place ??= placeCase(part.replace(/^in\s+/, ''));
    else if (isRole(part) && (names.length > 0 || !labelled || !isNameBeforeRole(part))) {
      if (names.length > 0) dropped.push(part);
      else takeNameAndRole(part, names, dropped, labelled);
    } else if (isRole(part)) takeNameAndRole(part, names, dropped, labelled);
    else if (names.length > 0 && isPlaceLine(part)) place ??= placeCase(part);
    else {
      const employer = /^(.+?)\s+(?:for|of|at|from)\s+((?:the\s+)?\p{Lu}.*)$/iu.exec(part);
      const tail = employer ?? trailingAgency(part);
      const name = trimMarks(tail?.[1] ?? part);
      if (tail?.[2] !== undefined) {
        const named = agencyNamed(tail[2]);
        if (named === null) dropped.push(part.slice(name.length).trim());
        else source ??= named;
      }
      if (/^(?:for|special to|exclusively for)\b/i.test(part)) dropped.push(part);
      else names.push(name);
    }
  }
  if (names.length === 0 && source !== null) names.push(source);
  return { names: names.map((name) => (shouted ? nameCase(name) : name)), source, place, dropped };
}

function splitParts(text: string): string[] {
  return text
    .split(/\s*[,،;|•·/\n]\s*|\s+[–—-]\s+|\s+(?:and|&|et|und|y|e|with|و)\s+|\s+(?=@\w)|\s*[()]\s*/u)
    .map(trimMarks)
    .filter((part) => part !== '');
}

function isAddress(part: string): boolean {
  return /^@\w+$|^\S+@\S+\.\S+$|^https?:|^www\./.test(part);
}

function isNameBeforeRole(part: string): boolean {
  const words = part.split(' ');
  return words.length >= 3 && isNameLike(words.slice(0, 2).join(' ')) && !isRole(words[1] ?? '');
}

/** `Jane Doe Chief Reporter` without a comma; a role alone signs for a person. */
function takeNameAndRole(
  part: string,
  names: string[],
  dropped: string[],
  labelled: boolean,
): void {
  const words = part.split(' ');
  const two = nameCase(words.slice(0, 2).join(' '));
  const rest = words.slice(2).join(' ');
  if (rest !== '' && isNameLike(two) && !isRole(two) && isRole(rest)) {
    names.push(words.slice(0, 2).join(' '));
    dropped.push(rest);
    return;
  }
  if (labelled) names.push(part);
  else dropped.push(part);
}

function trailingAgency(part: string): [string, string, string] | null {
  const words = part.split(' ');
  for (let take = Math.min(3, words.length - 1); take >= 1; take -= 1) {
    const tail = words.slice(-take).join(' ');
    const head = words.slice(0, -take).join(' ');
    if (head.includes(' ') && agencyNamed(tail) !== null) return [part, head, tail];
  }
  return null;
}

/** `JANE DOE` as `Jane Doe`; agencies and initials stay. */
function nameCase(name: string): string {
  if (agencyNamed(name) !== null || !isUpperCase(name)) return agencyNamed(name) ?? name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{Ll})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    })
    .replace(/\b(De|Van|Von|Der|Den|Bin|Du|Di)\b(?=\s)/g, (word) => word.toLowerCase())
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `Cairo`, `London, UK`: for lines right above or below a byline. */
export function placeOfLine(text: string): string | null {
  const bare = trimMarks(text);
  if (bare.split(' ').length > 5) return null;
  return isPlaceLine(bare) || isKnownPlace(bare) ? placeCase(bare) : null;
}
