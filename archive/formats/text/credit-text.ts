import { agencyNamed, isPictureAgency } from './agencies.ts';
import { isNameLike } from './names.ts';
import { wordsOf } from './wording.ts';

/** `Jane Doe for The Courier`, `Jeanne Dupont pour « Le Monde »`. */
const employed = /^(.+?)\s+(?:for|pour|para|für)\s+(?:the\s+)?[«“"]?\s?\p{Lu}/iu;

/** Names an agency, a person before a slash, or the words that only credits use. */
export function isCreditText(text: string): boolean {
  const bare = stripCredit(text);
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > 12 || /\d[/.:]\d\d/.test(bare)) return false;
  if (agencyNamed(bare) !== null) return true;
  if (
    /^(?:(?:image |photo |picture )?courtesy(?: of)?\b|handout\b|supplied\b|file(?: photo)?:?\s.+\/)/iu.test(
      bare,
    )
  ) {
    return true;
  }
  const photo = /^(.+?)\s+(?:file\s+|archive\s+)?(?:photo|picture|image|foto)s?$/iu.exec(bare)?.[1];
  if (photo !== undefined && agencyNamed(photo) !== null) return true;
  if (isPerson(employed.exec(bare)?.[1] ?? '')) return true;
  const unknown = bare.split(/\s*\/\s*/).filter((part) => agencyNamed(part) === null);
  const tokens = unknown
    .join(' ')
    .split(/\s+/)
    .filter((token) => token !== '');
  const plain = tokens.every(
    (token) =>
      /^[\p{Lu}\p{Lo}\d@"'(«&+-]/u.test(token) ||
      /^(?:via|for|the|of|and|de|van|von|bin|al-\S+|el-\S+|dpa|taz)$/iu.test(token),
  );
  if (!plain) return false;
  if (/\svia\s/i.test(bare)) return true;
  const parts = bare.split(/\s*\/\s*|\s+via\s+|\s*,\s*|\s+for\s+/);
  if (parts.length > 1 && bare.includes('/')) {
    return parts.some((part) => agencyIn(part) !== null) || parts.some(isNameLike);
  }
  if (parts.some((part) => isPictureAgency(part))) return true;
  return parts.length > 1 && parts.some((part) => agencyNamed(part) !== null);
}

/** A credit that can stand alone or in brackets and still be no copy: it names a picture's source. */
export function isPictureCredit(text: string): boolean {
  const bare = stripCredit(text);
  if (isPictureAgency(bare)) return true;
  if (!isCreditText(bare)) return false;
  return (
    /\/|\svia\s|\sfor\s|^courtesy|^handout|\s(?:photo|picture|image)s?$/iu.test(bare) ||
    bare.split(/\s*,\s*/).some(isPictureAgency)
  );
}

export function agencyIn(text: string): string | null {
  const bare = text.trim();
  return (
    agencyNamed(bare) ??
    agencyNamed(bare.split(/\s+via\s+/i).at(-1) ?? bare) ??
    agencyNamed(bare.split(/\s+/)[0] ?? bare)
  );
}

/** Without brackets around it and the full stop of the line. */
export function stripCredit(credit: string): string {
  const bare = credit
    .trim()
    .replace(/^[([]+(?=[^()[\]]*[)\]]?$)|(?<=^[^([]*)[)\]]+$/gu, '')
    .trim();
  if (/(?:\b\p{Lu}|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|Bros))\.$/u.test(bare)) return bare;
  return bare.replace(/\.$/, '').trim();
}

/** The person in `Jane Doe/Reuters`, `AP Photo/Jane Doe`, `Jane Doe for The Courier`, `Jane Doe on Flickr`. */
export function creatorOf(credit: string): string | null {
  const shared = /^(.+?)\s+on\s+(?:Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons)$/iu.exec(
    credit,
  )?.[1];
  if (shared !== undefined) return isPerson(shared) ? shared : null;
  const people = credit
    .split(/\s*\/\s*|\s+via\s+|\s*,\s*/)
    .filter((part) => agencyNamed(part) === null && isPerson(part));
  if (!/[/]|\svia\s|,/.test(credit)) {
    const paid = employed.exec(credit)?.[1];
    return paid !== undefined && isPerson(paid) ? paid : null;
  }
  const [only] = people;
  return only !== undefined && people.length === 1 ? only : null;
}

export function personOf(credit: string): string | null {
  const bare = stripCredit(credit);
  const fromParts = creatorOf(bare);
  if (fromParts !== null) return fromParts;
  return isPerson(bare) ? bare : null;
}

function isPerson(text: string): boolean {
  if (/^(?:the|el|la|le|les|los|las|der|die|das|il)\s/iu.test(text)) return false;
  return isNameLike(text) || (/^\p{Lu}{2,}\s\p{Lu}{2,}$/u.test(text) && agencyNamed(text) === null);
}
