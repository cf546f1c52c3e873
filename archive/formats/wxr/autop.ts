/** Elements that stand on their own lines: around them WordPress makes no paragraph. */
const blocks =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|object|script|noscript';
const blockStart = new RegExp(`<(?:${blocks})(?=[\\s/>])`, 'gi');
const blockEnd = new RegExp(`</(?:${blocks})\\s*>|<hr\\s*/?>`, 'gi');
const startsWithBlock = new RegExp(`^</?(?:${blocks})(?=[\\s/>])`, 'i');
const blankBesideBlock = new RegExp(
  `(</?(?:${blocks})(?=[\\s/>])[^<>]*>)\\s*\\n\\s*|\\s*\\n\\s*(?=</?(?:${blocks})(?=[\\s/>]))`,
  'gi',
);

/**
 * A text of WordPress' classic editor as HTML, as its `wpautop` shows it: blank lines part
 * paragraphs, other line breaks are breaks. What is preformatted stays as it is.
 */
export function paragraphsOf(text: string): string {
  return outsidePre(text.replaceAll(/\r\n?/g, '\n'), (part) =>
    part
      .replaceAll(/[ \t\f\v]+/g, ' ')
      .replaceAll(blockStart, '\n\n$&')
      .replaceAll(blockEnd, '$&\n\n')
      .split(/\n\s*\n/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .map((piece) => (startsWithBlock.test(piece) ? broken(piece) : `<p>${broken(piece)}</p>`))
      .join('\n\n'),
  );
}

/** An address that stands alone in a line is what WordPress embeds; here it is a link. */
export function linkLoneAddresses(html: string): string {
  if (!html.includes('://')) return html;
  return outsidePre(html, (part) =>
    part.replaceAll(
      /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gim,
      (_line, address: string) => `\n\n<p><a href="${address}">${address}</a></p>\n\n`,
    ),
  );
}

function broken(piece: string): string {
  return piece
    .replaceAll(blankBesideBlock, (_whole, tag: string | undefined) => tag ?? '')
    .replaceAll(/(?:<br\s*\/?>)?[ \t]*\n/gi, '<br>\n');
}

function outsidePre(html: string, change: (part: string) => string): string {
  if (!/<(?:pre|script|style|textarea)\b/i.test(html)) return change(html);
  return html
    .split(/(<(pre|script|style|textarea)\b(?:(?!<\2\b)[\s\S])*?<\/\2\s*>)/i)
    .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
    .join('\n\n');
}
