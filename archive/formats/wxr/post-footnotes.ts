import { z } from 'zod';
import { escapeHtml } from '../../bundle/html.ts';
import { metaOf, type WxrItem } from './wxr-item.ts';

/** The field in which the editor keeps notes, by the ids to which marks in the text lead. */
export const footnotesKey = 'footnotes';

const notesSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.object({ id: z.string(), content: z.string() })).min(1));

export function hasFootnotes(value: string): boolean {
  return notesSchema.safeParse(value).success;
}

/** The text with the notes where WordPress shows them: in their block, or at the end where it is missing. */
export function withFootnotes(item: WxrItem): string {
  const { content } = item;
  const notes = notesSchema.safeParse(metaOf(item, footnotesKey));
  if (!notes.success) return content;
  const items = notes.data.map(({ id, content: note }) => {
    const name = escapeHtml(id);
    return `<li id="${name}">${note} <a href="#${name}-link">↩︎</a></li>`;
  });
  const list = `\n\n<ol class="wp-block-footnotes">${items.join('')}</ol>\n\n`;
  const block = /<!--\s+wp:footnotes\s[^>]*\/-->/;
  return block.test(content) ? content.replace(block, () => list) : content + list;
}
