/** Letters of scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The direction that a text is set in: that of its first letter, as HTML's `dir=auto` takes it.
 * undefined where there is none: the interface's own.
 */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = text.match(/\p{L}/u) ?? [];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
