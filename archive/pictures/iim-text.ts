import { decodeUtf8, decodeWindows1252 } from '../formats/text/decode.ts';
import { asciiOf } from './picture-blocks.ts';

/** ISO 2022 escapes, without the escape character, of IIM 4.2 section 1:90 that are met in practice; `%G` and `%/…` are UTF-8. */
const declared: readonly (readonly [written: RegExp, encoding: string])[] = [
  [/^%(?:G|\/[GHI])/, 'utf-8'],
  [/^[-.]A/, 'windows-1252'],
  [/^[-.]B/, 'iso-8859-2'],
  [/^[-.]L/, 'iso-8859-5'],
  [/^[-.]G/, 'iso-8859-6'],
  [/^[-.]F/, 'iso-8859-7'],
  [/^[-.]H/, 'iso-8859-8'],
];

/**
 * What texts without a declaration may be in, the likeliest first. A later one has to read better,
 * not as well.
 */
const guesses = ['windows-1252', 'macintosh', 'windows-1250'] as const;

/**
 * Decodes the texts of one IIM block, all alike: as declared, else as UTF-8 where all of them are,
 * else by which encoding makes words of them. A declaration of UTF-8 that the bytes belie is a
 * wrong one, and they are judged as if there were none.
 */
export function decodeIimText(
  texts: readonly Uint8Array[],
  charset: Uint8Array | null,
): readonly string[] {
  const written = charset === null ? '' : asciiOf(charset).replaceAll('\u001b', '');
  const [, encoding = null] = declared.find(([pattern]) => pattern.test(written)) ?? [];
  if (encoding !== null && encoding !== 'utf-8') return texts.map((text) => decode(text, encoding));
  const utf8 = texts.map(decodeUtf8);
  const valid = utf8.flatMap((text) => text ?? []);
  if (valid.length === texts.length) return valid;
  const whole = Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));
  let best: string = guesses[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const guess of guesses) {
    const sense = senseOf(decode(whole, guess));
    if (sense <= most) continue;
    best = guess;
    most = sense;
  }
  return texts.map((text) => decode(text, best));
}

function decode(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252'
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

/** Letters beyond ASCII count for a reading where they stand as in words, and against it where they do not. */
function senseOf(text: string): number {
  let sense = 0;
  for (const match of text.matchAll(/\P{ASCII}/gu)) {
    const [character] = match;
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + character.length] ?? '';
    sense += senseOfCharacter(character, before, after);
  }
  return sense;
}

function senseOfCharacter(character: string, before: string, after: string): number {
  if (/[\p{Cc}\ufffd\p{Co}]/u.test(character)) return -4;
  if (/\p{Ll}/u.test(character)) return /\p{L}/u.test(before + after) ? 1 : -1;
  // A capital inside a word of small letters is no word.
  if (/\p{Lu}/u.test(character))
    return /\p{Ll}/u.test(before) || (before === '' && after === '') ? -2 : 1;
  if (/[‘’“”–—…«»©®°•]/u.test(character)) return 1;
  return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -2 : 0;
}
