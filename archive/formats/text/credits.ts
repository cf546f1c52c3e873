import { agencyNamed } from './agencies.ts';
import { isCreditText, isPictureCredit, personOf, stripCredit } from './credit-text.ts';
import { isNameLike } from './names.ts';
import { nothing, type PictureText, pictureOf } from './picture-text.ts';
import {
  splitAfterSentence,
  splitCopyright,
  splitSeparator,
  splitSlash,
} from './unlabelled-credits.ts';
import { endsSentence, wordsOf } from './wording.ts';

const creditLabels = [
  '(?:file |main |lead |top |header |cover )?(?:photo|picture|image|pic|photograph|illustration|graphic)s? ?(?:credits?|source|courtesy(?: of)?)',
  '(?:file |main |lead |top |header |cover )?(?:photo(?:graph)?s?|pictures?|images?|pics?|photography|illustrations?|graphics?|artwork|grafik|infographie|gráfico|karte|montage)',
  'credits?',
  'photographers?',
  'photographed',
  '(?:crédits?(?: photo)?s?|photos?|photographie|images?|illustration)',
  '(?:fotos?|bild(?:er)?|bildquelle|bildnachweis|fotografie|fotograf(?:in)?)',
  '(?:foto(?:grafía)?s?|imagen(?:es)?|crédito|fotógrafo)',
  '(?:مصدر الصورة|حقوق الصورة|تصوير|الصورة|صورة|عدسة)',
].join('|');

/** `Photo: `, `Photograph by `, `Picture credit - `, `Credit...`, `صورة: `. */
const labelled = new RegExp(
  `^(?<caption>.*?)(?<open>[([|–—-]?\\s*)(?<![\\p{L}\\p{M}])(?<label>${creditLabels})\\s*(?<mark>:|\\.{3}|…|\\sby:?\\s|\\sde\\s(?=\\p{Lu})|\\svon\\s|\\s[-–—]\\s|\\s\\/\\s|,\\s(?=\\p{Lu}))\\s*(?<credit>[^:]+)$`,
  'iu',
);

/** `(pictured: the side of 1934)`, `(above, left)`. */
const pointsAt =
  /^(?:also )?(?:pictured|above|below|left|right|file (?:photo|picture|image))(?!\p{L})/iu;
/** `— File photo` alone says that the picture is not of the day. */
const onlyFiled =
  /^[–—(\s-]*((?:file|archive|stock|library) (?:photo|picture|image|pic)|archivbild|symbolbild|photo d['’]archives|foto de archivo|صورة (?:أرشيفية|ارشيفية|من الأرشيف))[)\s.]*$/iu;

/** `Photography Jane Doe`: the label of a page whose design sets no colon. */
const namedWork =
  /^(?:photography|photographs?|photos?|pictures?|images?|illustrations?|fotos?)\s+(?<name>\p{Lu}.{4,40})$/iu;
/** `J.H.` */
const initials = /^(?:\p{Lu}\.){2,3}$/u;

/** Longer lines are copy, and patterns that look from both ends are spared them. */
const longestPictureText = 900;

const captionLabels =
  /^\(?(?:(?:image|photo|picture) \d{1,3} ?(?:of|\/) ?\d{1,3}|image caption|photo caption|picture caption|caption|cutline|légende|bildunterschrift|pie de foto|تعليق الصورة)\s*[:,)]\s*/iu;
const altLabels =
  /^(?:alt(?:ernative)?(?:[ -]text)?|image description|texte alternatif)\s*[:,]\s*/iu;
const sourceLabels = /^(?:image|photo|picture) (?:source|credit)\s*[:,]\s*/iu;

/**
 * Splits a line into caption and credit.
 *
 * @returns null for a line that does not name a picture's source and carries no label of a caption.
 */
export function readPictureText(text: string): PictureText | null {
  if (text.length > longestPictureText) return null;
  const alt = altLabels.exec(text);
  if (alt !== null) {
    return { ...nothing, alt: text.slice(alt[0].length), certainty: 'sure' };
  }
  const source = sourceLabels.exec(text);
  if (source !== null && wordsOf(text).length <= 14) {
    return pictureOf(null, text.slice(source[0].length), 'sure');
  }
  const caption = captionLabels.exec(text);
  if (caption !== null) {
    const rest = text.slice(caption[0].length);
    const inner = splitCredit(rest);
    return inner === null
      ? { ...nothing, caption: rest, certainty: 'sure' }
      : { ...inner, certainty: 'sure' };
  }
  if (wordsOf(text).length > 90) return null;
  const worked = namedWork.exec(text)?.groups?.name;
  if (worked !== undefined && isNameLike(worked)) return pictureOf(null, worked, 'sure', worked);
  const filePhoto = onlyFiled.exec(text)?.[1];
  if (filePhoto !== undefined) return { ...nothing, caption: filePhoto, certainty: 'sure' };
  const split = splitCredit(text);
  if (split !== null) return split;
  if (
    /^(?:FILE PHOTO|FILE|PICTURED|Pictured|Above|Below|Left|Right|Main (?:image|picture|photo)|Top)\s*(?::|–|—|-\s)\s*/u.test(
      text,
    )
  ) {
    return { ...nothing, caption: text, certainty: 'sure' };
  }
  const filed = /^(.+[.!?…])\s+(?:file|archive|stock)\s+(?:photo|picture|image|pic)\.?$/iu.test(
    text,
  );
  return filed ? { ...nothing, caption: text, certainty: 'sure' } : null;
}

function splitCredit(text: string): PictureText | null {
  return (
    splitBrackets(text) ??
    splitLabelled(text) ??
    splitCopyright(text) ??
    splitAfterSentence(text) ??
    splitSlash(text) ??
    splitSeparator(text)
  );
}

/** `… (AP Photo/Jane Doe)`, `… [Jane Doe/Al Jazeera]`, `… (Photo: EPA)`. */
function splitBrackets(text: string): PictureText | null {
  const match = /[([](?<inner>[^()[\]]{2,90})[)\]]\.?$/u.exec(text);
  const inner = match?.groups?.inner;
  if (match === null || inner === undefined) return null;
  const caption = text.slice(0, match.index).trimEnd();
  const whole = splitLabelled(text);
  if (whole?.caption === null && whole.credit !== null) return whole;
  const label = splitLabelled(inner);
  if (label !== null && label.caption === null) {
    return pictureOf(caption, label.credit ?? inner, 'sure', label.creator);
  }
  if (pointsAt.test(inner) && caption !== '' && wordsOf(text).length <= 45) {
    return { ...nothing, caption: text, certainty: 'likely' };
  }
  const outlet = /^(?<outlet>[\p{Lu}][\p{L}&. ]{1,30}):\s*(?<person>\p{Lu}[^:]+)$/u.exec(
    inner,
  )?.groups;
  if (outlet !== undefined && isOutletCredit(outlet.outlet ?? '', outlet.person ?? '')) {
    return pictureOf(
      caption,
      inner,
      'sure',
      isNameLike(outlet.person ?? '') ? outlet.person : null,
    );
  }
  if (!isCreditText(inner)) return null;
  if (/\)\.$/.test(text) && !isPictureCredit(inner)) return null;
  const sure = isPictureCredit(inner) || !endsSentence(caption);
  return pictureOf(
    caption,
    inner,
    isPictureCredit(inner) || (sure && caption !== '') ? 'sure' : 'likely',
  );
}

/** `ABC News: Jane Doe`, `Supplied: Harbour Club`. */
function isOutletCredit(outlet: string, person: string): boolean {
  return agencyNamed(outlet) !== null || (isNameLike(person) && wordsOf(outlet).length <= 3);
}

function splitLabelled(text: string): PictureText | null {
  const match = labelled.exec(text);
  if (match !== null) return labelledParts(match.groups?.caption ?? '', match);
  const bare =
    /^(?<caption>.*[.!?…])\s*(?:Photo|Foto|Credit|Crédit)\s+(?<credit>\p{Lu}.{1,60})$/u.exec(text);
  const credit = bare?.groups?.credit;
  if (credit === undefined || !(isCreditText(credit) || initials.test(credit))) return null;
  return pictureOf(bare?.groups?.caption ?? '', credit, 'sure');
}

function labelledParts(before: string, match: RegExpExecArray): PictureText | null {
  const { label = '', mark = '', credit = '', open = '' } = match.groups ?? {};
  const caption = before.trim();
  const capital = /^[\p{Lu}\p{Lo}]/u.test(label);
  const opened = /[([|–—-]/.test(open);
  if (!capital && !opened && caption !== '') return null;
  const words = wordsOf(credit);
  if (
    words.length === 0 ||
    words.length > 12 ||
    /(?<!\b\p{Lu})[.!?]\s+\p{Lu}\p{Ll}{2,}/u.test(credit)
  )
    return null;
  const by = /^\s(?:by:?|de|von)\s$/iu.test(mark);
  const explicit =
    /credit|courtesy|source|photographer|crédit|nachweis|quelle|مصدر|حقوق|تصوير|عدسة/iu.test(label);
  if (
    /^\s*[-–—,/]/.test(mark) &&
    !explicit &&
    !isCreditText(credit) &&
    !isNameLike(stripCredit(credit))
  )
    return null;
  // "Image: Protesters fill the square" is a caption behind its label.
  if (caption === '' && !explicit && !by && !looksLikeCredit(credit)) {
    const told = /^(?:file|archive|library|stock)\b/iu.test(label)
      ? before + match[0]
      : credit.trim();
    return { ...nothing, caption: told, certainty: words.length > 3 ? 'sure' : 'likely' };
  }
  if (by && !/^["'“]?[\p{Lu}\p{Lo}@]|^(?:the|a|an|our)\s/u.test(credit.trim())) return null;
  const standsApart = caption === '' || endsSentence(caption) || opened || capital;
  if (!standsApart) return null;
  const person = by && agencyNamed(stripCredit(credit)) === null ? personOf(credit) : null;
  const outlet = /^PHOTO$/u.test(label)
    ? /(?:^|[.!?]\s)(\p{Lu}{2,5})$/u.exec(caption)?.[1]
    : undefined;
  if (outlet !== undefined) {
    const rest = caption.slice(0, caption.length - outlet.length).trim();
    return pictureOf(rest, `${outlet} ${label}: ${credit.trim()}`, 'sure', personOf(credit));
  }
  const courtesy = /courtesy/i.test(label) ? `Courtesy of ${credit.trim()}` : credit;
  return pictureOf(caption, courtesy, 'sure', person);
}

function looksLikeCredit(credit: string): boolean {
  const words = wordsOf(credit);
  if (isCreditText(stripCredit(credit))) return true;
  if (words.length > 6 || /[.!?]$/.test(credit.replace(/\b\p{Lu}\.$/u, '')))
    return words.length <= 4 && words.every(startsUpper);
  return words.length <= 6 && words.filter(startsUpper).length >= words.length / 2;
}

function startsUpper(word: string): boolean {
  return /^["'“(@]?[\p{Lu}\p{Lo}\d]/u.test(word);
}
