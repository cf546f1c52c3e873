/** What can be told from the shape of a line, whatever its language. */

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Ends as a sentence does: with a full stop or the like, perhaps inside a quotation or brackets. */
export function endsSentence(text: string): boolean {
  return /[.!?…。؟۔][\s"'”’»“)\]]*$/u.test(text) || /[”"»][\s)\]]*$/u.test(text);
}

/** Written in capitals only, as headlines, bylines and datelines of the wires are. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A quotation from its first to its last character. */
export function isQuotation(text: string): boolean {
  return /^["'“‘«„].*["'”’»“]$/u.test(text);
}

/** Somebody speaks in it, so it is copy and no caption. */
export function reportsSpeech(text: string): boolean {
  return /(?<!\p{L})(?:said|says|told|added|according to|asked|warned|insisted|explained|a déclaré|a dit|sagte|erklärte|teilte|dijo|afirmó|declaró|قال|قالت|وأضاف|أكد)(?!\p{L})/iu.test(
    text,
  );
}

export function trimMarks(text: string): string {
  return text.replace(/^[\s,;:|•·/–—-]+|[\s,;:|•·/–—-]+$/g, '');
}

/** `1. Gannet Bay`, `2) The dunes`: the head of a numbered part, and no item of a list of sentences. */
export function isNumberedHeading(text: string): boolean {
  return (
    /^\d{1,3}[.):]\s\p{L}/u.test(text) &&
    wordsOf(text).length <= 11 &&
    (!endsSentence(text) || text.endsWith('?'))
  );
}
