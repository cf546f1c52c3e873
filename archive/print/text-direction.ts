/** Letters of scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text's first letter, as HTML's `dir=auto` takes it; null where there is none. */
export function textDirection(text: string): 'ltr' | 'rtl' | null {
  const [letter] = text.match(/\p{L}/u) ?? [];
  if (letter === undefined) return null;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
