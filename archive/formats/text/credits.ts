import { agencyNamed } from './agencies.ts';
import { isNameLike } from './bylines.ts';
import {
  agencyIn,
  creatorOf,
  isCreditText,
  isPictureCredit,
  personOf,
  stripCredit,
} from './credit-text.ts';
import { endsSentence, wordsOf } from './wording.ts';

/** What a line says of one picture. */
export interface PictureText {
  readonly caption: string | null;
  readonly credit: string | null;
  /** The photographer, where the credit tells a person from an agency. */
  readonly creator: string | null;
  readonly copyright: string | null;
  readonly alt: string | null;
  /**
   * `sure`: only a caption looks like this. `likely`: copy can look like this too, so the place in
   * the text decides.
   */
  readonly certainty: 'sure' | 'likely';
}

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
  `^(?<caption>.*?)(?<open>[([|–—-]?\\s*)(?<![\\p{L}\\p{M}])(?<label>${creditLabels})\\s*(?<mark>:|\\.{3}|…|\\sby\\s|\\sde\\s(?=\\p{Lu})|\\svon\\s|\\s[-–—]\\s|,\\s(?=\\p{Lu}))\\s*(?<credit>[^:]+)$`,
  'iu',
);

/** Longer lines are copy, and patterns that look from both ends are spared them. */
const longestPictureText = 900;

const captionLabels =
  /^\(?(?:image caption|photo caption|picture caption|caption|cutline|légende|bildunterschrift|pie de foto|تعليق الصورة)\s*[:,)]\s*/iu;
const altLabels =
  /^(?:alt(?:ernative)?(?:[ -]text)?|image description|texte alternatif)\s*[:,]\s*/iu;
const sourceLabels = /^(?:image|photo|picture) (?:source|credit)\s*[:,]\s*/iu;
const pictured = /^(?:pictured|file photo|file|above|below|left|right)\s*(?::|–|—|-(?=\s))\s*/iu;

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
  const split = splitCredit(text);
  if (split !== null) return split;
  if (
    /^(?:FILE PHOTO|FILE|PICTURED|Pictured)\s*(?::|–|—|-\s)\s*/u.test(text) &&
    pictured.test(text)
  ) {
    return { ...nothing, caption: text, certainty: 'sure' };
  }
  const filed = /^(.+[.!?…])\s+(?:file|archive|stock)\s+(?:photo|picture|image|pic)\.?$/iu.test(
    text,
  );
  return filed ? { ...nothing, caption: text, certainty: 'sure' } : null;
}

const nothing = { caption: null, credit: null, creator: null, copyright: null, alt: null };

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
  const label = splitLabelled(inner);
  if (label !== null && label.caption === null) {
    return pictureOf(caption, label.credit ?? inner, 'sure', label.creator);
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

function splitLabelled(text: string): PictureText | null {
  const match = labelled.exec(text);
  if (match !== null) return labelledParts(match.groups?.caption ?? '', match);
  const bare =
    /^(?<caption>.*[.!?…])\s*(?:Photo|Foto|Credit|Crédit)\s+(?<credit>\p{Lu}.{1,60})$/u.exec(text);
  const credit = bare?.groups?.credit;
  if (credit === undefined || !isCreditText(credit)) return null;
  return pictureOf(bare?.groups?.caption ?? '', credit, 'sure');
}

function labelledParts(before: string, match: RegExpExecArray): PictureText | null {
  const { label = '', mark = '', credit = '', open = '' } = match.groups ?? {};
  const caption = before.trim();
  const capital = /^[\p{Lu}\p{Lo}]/u.test(label);
  const opened = /[([|–—-]/.test(open);
  if (!capital && !opened && caption !== '') return null;
  const words = wordsOf(credit);
  if (words.length === 0 || words.length > 12 || /[.!?]\s+\p{Lu}\p{Ll}{2,}/u.test(credit))
    return null;
  const by = /^\s(?:by|de|von)\s$/iu.test(mark);
  const explicit =
    /credit|courtesy|source|photographer|crédit|nachweis|quelle|مصدر|حقوق|تصوير|عدسة/iu.test(label);
  if (/^\s*[-–—,]/.test(mark) && !explicit && !isCreditText(credit)) return null;
  // "Image: Protesters fill the square" is a caption behind its label.
  if (caption === '' && !explicit && !by && !looksLikeCredit(credit)) {
    return { ...nothing, caption: credit.trim(), certainty: words.length > 3 ? 'sure' : 'likely' };
  }
  if (by && !/^["'“]?[\p{Lu}\p{Lo}@]|^(?:the|a|an|our)\s/u.test(credit.trim())) return null;
  const standsApart = caption === '' || endsSentence(caption) || opened || capital;
  if (!standsApart) return null;
  const person = by && agencyNamed(stripCredit(credit)) === null ? personOf(credit) : null;
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

/** `… © AFP`, `© Jane Doe / The Courier`. */
function splitCopyright(text: string): PictureText | null {
  const match =
    /^(?<caption>.*?)\s*(?<copyright>(?:©|\(c\)|copyright)\s*(?<credit>[^©.]{2,70}))\.?$/iu.exec(
      text,
    );
  const { caption, copyright, credit } = match?.groups ?? {};
  if (caption === undefined || copyright === undefined || credit === undefined) return null;
  if (
    /all rights reserved|tous droits|alle rechte|todos los derechos|^\s*\d{4}/iu.test(
      text.slice(caption.length).replace(/^\W+/, ''),
    )
  )
    return null;
  if (/^\s*(?:©|\(c\)|copyright)\s*\d{4}/iu.test(text)) return null;
  if (!/©/.test(copyright) && !endsSentence(caption)) return null;
  if (caption === '' && !isCreditText(credit)) {
    return { ...pictureOf(caption, credit, 'likely'), copyright: copyright.trim() };
  }
  return { ...pictureOf(caption, credit, 'sure'), copyright: copyright.trim() };
}

/** `… in several cities. EPA`, `… on Monday. Jane Doe/Reuters`, `…. AFP via Getty Images`. */
function splitAfterSentence(text: string): PictureText | null {
  const match = /^(?<caption>.*[.!?…][”"’')\]]*)\s+(?<credit>[^.!?]{2,80})$/u.exec(text);
  const bare = match ?? /^()(?<credit>[^.!?]{2,80})$/u.exec(text);
  const credit = bare?.groups?.credit;
  if (credit === undefined) return null;
  const caption = match?.groups?.caption ?? '';
  if (caption === '' && !isPictureCredit(credit)) return null;
  if (/^(?:Credit|Courtesy)\s+\p{Lu}/u.test(credit)) {
    return pictureOf(caption, credit.replace(/^Credit\s+/u, ''), 'sure');
  }
  if (!isCreditText(credit)) return null;
  return pictureOf(
    caption,
    credit,
    isPictureCredit(credit) || wordsOf(text).length <= 60 ? 'sure' : 'likely',
  );
}

/** `Protesters gather in Almaty Jane Doe/Reuters`. */
function splitSlash(text: string): PictureText | null {
  if (endsSentence(text) || wordsOf(text).length > 60) return null;
  const match =
    /^(?<caption>.+?)\s+(?<credit>(?:\S+\s)?\S+\s?\/\s?(?<agency>[^/]+(?:\/[^/]+)*))$/u.exec(text);
  const { caption, credit, agency } = match?.groups ?? {};
  if (caption === undefined || credit === undefined || agency === undefined) return null;
  if (!isCreditText(credit) || !agency.split('/').some((part) => agencyIn(part) !== null))
    return null;
  const [head = ''] = credit.split('/');
  const [first = '', second] = head.trim().split(' ');
  const oneWord = second !== undefined && agencyNamed(second) !== null;
  if (second === undefined || (isNameLike(head.trim()) && !oneWord))
    return pictureOf(caption, credit, 'sure');
  return pictureOf(`${caption} ${first}`, credit.slice(first.length).trim(), 'sure');
}

/** `Protesters gather in Almaty | Getty Images`, `… – AFP`, `…, Reuters`. */
function splitSeparator(text: string): PictureText | null {
  const match = /(?:\s[|–—-]\s|,\s)(?<credit>[^|–—]{2,60})$/u.exec(text);
  const credit = match?.groups?.credit;
  if (match === null || credit === undefined || !isCreditText(credit)) return null;
  const caption = text.slice(0, match.index).trim();
  if (/,\s[^,]*$/.test(text) && !isPictureCredit(credit)) return null;
  if (wordsOf(caption).length < 3) return null;
  return pictureOf(caption, credit, 'likely');
}

function pictureOf(
  caption: string | null,
  credit: string,
  certainty: 'sure' | 'likely',
  creator: string | null = null,
): PictureText {
  const kept = (caption ?? '')
    .replace(/\s*[|–—-]\s*$/u, '')
    .replace(/^\[\d+\/\d+\]\s*/, '')
    .replace(
      /^(?:image|photo|picture|pic|foto|bild|imagen)(?:\s\d+\s?(?:of|\/)\s?\d+)?\s*:\s*/iu,
      '',
    )
    .trim();
  const clean = stripCredit(credit).replace(/^(?:photo|picture|image)s? courtesy/iu, 'Courtesy');
  return {
    caption: kept === '' ? null : kept,
    credit: clean,
    creator: creator ?? creatorOf(clean),
    copyright: /^©/.test(clean) ? clean : null,
    alt: null,
    certainty,
  };
}
