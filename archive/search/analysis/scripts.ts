/**
 * Which script a word is in, so that an Arabic name in an English article is analysed as Arabic.
 */
export type Script =
  | 'latin'
  | 'arabic'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'armenian'
  | 'hangul'
  | 'other';

/** The language that stands for a script when the article's own language is in another. */
export const languageOfScript: Readonly<Record<Script, string>> = {
  latin: 'en',
  arabic: 'ar',
  cyrillic: 'ru',
  greek: 'el',
  hebrew: 'he',
  armenian: 'hy',
  hangul: 'ko',
  other: 'und',
};

/** The script of a word's first letter; digits and signs alone count as Latin. */
export function scriptOf(word: string): Script {
  for (let index = 0; index < word.length; index += 1) {
    const script = scriptOfUnit(word.charCodeAt(index));
    if (script) return script;
  }
  return 'latin';
}

/** The scripts other than Latin that a text has letters in. */
export function scriptsIn(text: string): readonly Script[] {
  if (!beyondLatin.test(text)) return [];
  return tests.filter(([, test]) => test.test(text)).map(([script]) => script);
}

/** The script that a language is usually written in. */
export function scriptOfLanguage(language: string): Script {
  const script = new Intl.Locale(language).maximize().script;
  return scriptNames[script ?? ''] ?? 'other';
}

function scriptOfUnit(unit: number): Script | null {
  if (unit < 0x41) return null;
  if (unit < 0x250) return unit <= 0x7a || unit >= 0xaa ? 'latin' : null;
  if (unit >= 0x370 && unit < 0x400) return 'greek';
  if (unit >= 0x400 && unit < 0x530) return 'cyrillic';
  if (unit >= 0x531 && unit < 0x590) return 'armenian';
  if (unit >= 0x590 && unit < 0x600) return 'hebrew';
  if (unit >= 0x600 && unit < 0x780) return 'arabic';
  if (unit >= 0xfb50 && unit < 0xfe00) return 'arabic';
  if (unit >= 0xfe70 && unit < 0xff00) return 'arabic';
  if (unit >= 0xac00 && unit < 0xd7b0) return 'hangul';
  if (unit >= 0x1100 && unit < 0x1200) return 'hangul';
  if (unit >= 0x1e00 && unit < 0x1f00) return 'latin';
  if (unit >= 0x1f00 && unit < 0x2000) return 'greek';
  if (unit >= 0xff21 && unit < 0xff5b) return 'latin';
  return unit >= 0x780 && !(unit >= 0x2000 && unit < 0x2e80) ? 'other' : null;
}

const beyondLatin = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ufaff\ufb1d-\ufeff]/;

const tests: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['hangul', /\p{Script=Hangul}/u],
];

const scriptNames: Readonly<Record<string, Script>> = {
  Latn: 'latin',
  Arab: 'arabic',
  Cyrl: 'cyrillic',
  Grek: 'greek',
  Hebr: 'hebrew',
  Armn: 'armenian',
  Kore: 'hangul',
};
