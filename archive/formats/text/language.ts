/** Letters that only one language among those written in Arabic script uses. */
const urdu = /[ٹڈڑںےہ]/gu;
const persian = /[پچژگکی]/gu;

/** Words that are frequent in one language and rare in the others. */
const functionWords: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|and|of|to|is|was|were|that|with|which|has|have|for|by|it|its|not|but|from|they|his|her|had|been|would|this|said)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|une|et|dans|est|pour|par|qui|avec|sur|pas|au|aux|ont|était|cette|du|à)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|von|auf|dem|den|ein|eine|sich|auch|wurde|zu|im|für|wie|am)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|una|por|con|para|que|del|está|como|pero|sus|fue|y|lo|se|al)(?!\p{L})/giu,
};
const fewestWords = 9;

/** The BCP 47 language of a text when its script or its small words leave no doubt, else null. */
export function guessLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const mostly = (script: RegExp) => letters >= 20 && count(text, script) / letters > 0.7;
  if (mostly(/\p{Script=Arabic}/gu)) {
    if (count(text, urdu) / letters > 0.02) return 'ur';
    return count(text, persian) / letters > 0.01 ? null : 'ar';
  }
  if (mostly(/\p{Script=Hebrew}/gu)) return 'he';
  if (mostly(/\p{Script=Greek}/gu)) return 'el';
  if (mostly(/\p{Script=Hangul}/gu)) return 'ko';
  if (mostly(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) {
    return count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 5 ? 'ja' : 'zh';
  }
  return mostly(/\p{Script=Latin}/gu) ? byFunctionWords(text) : null;
}

function byFunctionWords(text: string): string | null {
  const counts = Object.entries(functionWords)
    .map(([language, words]) => ({ language, words: count(text, words) }))
    .sort((a, b) => b.words - a.words);
  const [most, second] = counts;
  if (most === undefined || second === undefined || most.words < fewestWords) return null;
  return most.words >= 3 * second.words ? most.language : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
