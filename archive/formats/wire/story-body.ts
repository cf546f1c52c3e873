import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { escapeParagraph } from '../text/escape.ts';
import type { StoryNotes } from './story-notes.ts';
import { emptyImage, type WireImage } from './wire-story.ts';

export interface StoryBody {
  /** Markdown. */
  readonly body: string;
  readonly images: readonly WireImage[];
}

/** HTML of a story as Markdown; its pictures are images of the story as well. */
export function bodyOfHtml(html: string, notes: StoryNotes, base: string | null = null): StoryBody {
  const { markdown, pictures, dropped } = htmlToMarkdown(html, { base });
  for (const name of dropped) notes.dropped(`body/${name}`, name, 'no-place');
  const images = pictures.map(({ src, alt, caption, credit }) => ({
    ...emptyImage,
    file: src,
    alt,
    caption,
    credit,
  }));
  return { body: markdown, images };
}

/**
 * Plain text as Markdown: blank lines part paragraphs; where there are none, each line is one.
 * @param isWrapped Lines are broken at a width of their own and belong together.
 */
export function bodyOfText(text: string, isWrapped = false): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').trim();
  const hasBlankLines = /\n[ \t]*\n/.test(lines);
  return lines
    .split(hasBlankLines || isWrapped ? /\n(?:[ \t]*\n)+/ : /\n+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escapeParagraph(line.replaceAll(/[ \t\u00a0]+/g, ' ').trim()))
        .filter((line) => line !== '')
        .join(isWrapped ? ' ' : '\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

export function looksLikeHtml(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|ul|ol|li|b|i|em|strong|a|span|html|body|article|section|blockquote|table|figure|sup)\b[^>]*>/i.test(
    text,
  );
}

/** Pictures of a text that no other image of the story stands for. */
export function withBodyImages(
  images: readonly WireImage[],
  inBody: readonly WireImage[],
): readonly WireImage[] {
  const files = new Set(images.map(({ file }) => file));
  return [...images, ...inBody.filter(({ file }) => !files.has(file))];
}
