import { agencyNamed } from './agencies.ts';
import { agencyIn, isCreditText, isPictureCredit } from './credit-text.ts';
import { isNameLike } from './names.ts';
import { type PictureText, pictureOf } from './picture-text.ts';
import { endsSentence, reportsSpeech, wordsOf } from './wording.ts';

/** `… © AFP`, `© Jane Doe / The Courier`. */
export function splitCopyright(text: string): PictureText | null {
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
export function splitAfterSentence(text: string): PictureText | null {
  const match = /^(?<caption>.*[.!?…][”"’')\]]*)\s+(?<credit>[^.!?]{2,80})$/u.exec(text);
  const bare = match ?? /^()(?<credit>[^.!?]{2,80})$/u.exec(text);
  const credit = bare?.groups?.credit;
  if (credit === undefined) return null;
  const caption = match?.groups?.caption ?? '';
  if (caption === '' && !isPictureCredit(credit)) return null;
  if (/^(?:Credit|Courtesy)\s+\p{Lu}/u.test(credit)) {
    return pictureOf(caption, credit.replace(/^Credit\s+/u, ''), 'sure');
  }
  if (!isCreditText(credit))
    return isNameBehindCaption(caption, credit) ? pictureOf(caption, credit, 'likely') : null;
  return pictureOf(
    caption,
    credit,
    isPictureCredit(credit) || wordsOf(text).length <= 60 ? 'sure' : 'likely',
  );
}

/** `Protesters gather in Almaty Jane Doe/Reuters`. */
export function splitSlash(text: string): PictureText | null {
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
export function splitSeparator(text: string): PictureText | null {
  const match = /(?:\s[|–—-]\s|,\s)(?<credit>[^|–—]{2,60})$/u.exec(text);
  const credit = match?.groups?.credit;
  if (match === null || credit === undefined || !isCreditText(credit)) return null;
  const caption = text.slice(0, match.index).trim();
  if (/,\s[^,]*$/.test(text) && !isPictureCredit(credit)) return null;
  if (wordsOf(caption).length < 3) return null;
  return pictureOf(caption, credit, 'likely');
}

/** `The hall on Sunday. Jane Doe`, `The hall on Sunday. University of Almunia`: no copy ends so. */
function isNameBehindCaption(caption: string, credit: string): boolean {
  const length = wordsOf(caption).length;
  if (length < 4 || length > 40 || reportsSpeech(caption)) return false;
  const words = wordsOf(credit);
  if (isNameLike(credit)) return words.length <= 4;
  const title = words.every((word) => /^\p{Lu}\p{L}+$|^(?:of|the|for|and|de|du|der)$/u.test(word));
  return title && words.length >= 2 && words.length <= 6 && /^\p{Lu}/u.test(credit);
}
