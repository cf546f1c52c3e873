/** The words of a text without what Lunr's syntax would take as more than a word. */
export function plainWords(text: string): string {
  return text.replace(/[:~^*+-]/g, ' ').trim();
}
