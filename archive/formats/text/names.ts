import { agencyNamed } from './agencies.ts';
import { calendarKey, calendarWords } from './calendar-words.ts';
import { isPlaceLine, soundsLikePlace } from './places.ts';
import { isUpperCase } from './wording.ts';

/** Words inside a name that are written small. */
export const particle =
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
    'Photography|Photographs|Photograph|Words|Pictures|Illustration|Illustrations|Graphics|Video|The|This|That|These|What|When|Where|Why|How|Who|World|News|Sport|Sports|Business|Politics|Opinion|Culture|Live|' +
    'Video|Watch|Read|More|Share|Breaking|Exclusive|Analysis|Local|National|International|Latest|Top|Stories|' +
    'Home|Menu|Search|Police|Council|Government|University|Court|President|Minister|Harbour|City|County|Street|' +
    'Middle|East|West|North|South|African|Middle|Most|Popular|Related|Photo|Picture|Image|Getty|Reuters|' +
    'Technologies|Media|Photos|Pictures|Images|Archive|Archives|Museum|Ministry|Service|Foundation|Institute|Group|Studio|Library|Office|Company|Ltd|Department|Association|Wire|Productions|' +
    'Courier|Times|Post|Herald|Guardian|Gazette|Telegraph|Tribune|Press|Agency|Images|Comments|Climate|Crisis|Fire|War|Health|Crime|Weather|Life|Style|Arts|Football'
  ).split('|'),
);

export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const [first = ''] = words;
  if (!words.every((word) => nameWord.test(word) || particle.test(word))) return false;
  if (words.filter((word) => nameWord.test(word)).length < 2) return false;
  if (words.some((word) => notNames.has(word) || isCalendarWord(word))) return false;
  return (
    !isPlaceLine(text) &&
    !soundsLikePlace(text) &&
    !/^(?:Mr|Mrs|Ms|Sir|Lord|Lady|King|Queen|Prince)$/.test(first)
  );
}

export function isCalendarWord(word: string): boolean {
  const { months, weekdays } = calendarWords();
  const key = calendarKey(word);
  return key.length > 3 && (months.has(key) || weekdays.has(key));
}

export function isRole(text: string): boolean {
  return text.split(/\s+/).length <= 8 && rolePattern.test(text) && !/[.!?]$/.test(text);
}

/** `JANE DOE` as `Jane Doe`; agencies and initials stay. */
export function nameCase(name: string): string {
  if (agencyNamed(name) !== null || !isUpperCase(name)) return agencyNamed(name) ?? name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{Ll})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    })
    .replace(/\b(De|Van|Von|Der|Den|Bin|Du|Di)\b(?=\s)/g, (word) => word.toLowerCase())
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
