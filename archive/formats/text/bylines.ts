import { agencyNamed, newsAgencyNamed } from './agencies.ts';
import { type Byline, readNames, splitParts } from './byline-parts.ts';
import { isCalendarWord, isNameLike, isRole, nameCase, particle } from './names.ts';
import { isKnownPlace, isPlaceLine, placeCase } from './places.ts';
import { trimMarks } from './wording.ts';

const label =
  /^(?:by|(?:exclusive|analysis|review|comment|opinion|investigation|special report|interview) by|reporters?(?=\s*[:：])|words(?: by)?|story(?: by)?|text(?: by)?|written by|report(?: by)?|reported by|byline|authors?|par|von|por|texto(?: de)?|texte(?: de| par)?|di|door|av|yazan|بقلم|كتب(?:ت)?|تقرير|إعداد|الكاتب|تحقيق)(?:\s*[:：]\s*|\s*[-–—/]\s+|\s+)(?=\S)/iu;

/** `Von unserem Redakteur …`, `By our correspondent …`: what stands before the name. */
const ownReporter =
  /^(?:unsere[mnr]\s+\p{L}+\s+(?=\p{Lu}\p{Ll}+\s\p{Lu})|(?:our|notre|nuestr[oa])\s+(?:\p{Ll}+\s+){1,3}(?=\p{Lu}\p{Ll}+\s\p{Lu}))/u;

const ownStaff =
  /^(?:a |an |our |from |by )?(?:staff|news|our|guardian|agencies|web|online|special|courier|from|redaktion|redacción|la rédaction|editorial)(?!\p{L})/iu;

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
  // A date beside the names: the line is several things.
  if (/\d{1,2}[./:]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)/.test(rest)) return null;
  if (isPaperWithAgencies(rest)) return { names: [rest], source: rest, place: null, dropped: [] };
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
  const [, role = signed, where = null] =
    /^([^,]+?)(?:,\s*|\s+in\s+)(\p{Lu}[^,]*)$/u.exec(signed) ?? [];
  const placed = where !== null && isPlaceLine(where);
  const staff = placed ? role : signed;
  if (isRole(staff) && (ownStaff.test(staff) || endsInRole(staff))) {
    const place = placed ? placeCase(where) : null;
    return { names: [nameCase(staff)], source: null, place, dropped: [] };
  }
  const byline = readNames(signed, false);
  const signs = (name: string) => isNameLike(name) || newsAgencyNamed(name) !== null;
  return byline.names.length > 0 && byline.names.every(signs) ? byline : null;
}

/** `Le Monde avec AFP`, `The Courier with agencies`: a paper that signs with an agency. */
function isPaperWithAgencies(text: string): boolean {
  const [paper = '', joint = ''] = text.split(/\s(?:avec|with|mit|con|and|et|und|مع)\s+/iu);
  const agencies = /^(?:news )?(?:agencies|agences|agenturen|agencias|وكالات)$/iu.test(joint);
  if (!agencies && newsAgencyNamed(joint) === null) return false;
  const article = /^(?:The|Le|La|Les|Der|Die|Das|El|Il)\s/u.test(paper);
  return text.split(' ').length <= 6 && (article || !splitParts(paper).some(isNameLike));
}

/** `Cairo`, `London, UK`: for lines right above or below a byline. */
export function placeOfLine(text: string): string | null {
  const bare = trimMarks(text);
  if (bare.split(' ').length > 5) return null;
  return isPlaceLine(bare) || isKnownPlace(bare) ? placeCase(bare) : null;
}
