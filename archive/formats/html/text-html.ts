import { escapeHtml } from '../../bundle/html.ts';

/** Plain text as HTML: blank lines part paragraphs, other line breaks are breaks. */
export function textHtml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
