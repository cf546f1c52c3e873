import { changed, dropped } from '../field-notes.ts';
import { nodesToMarkdown } from '../html/html-to-markdown.ts';
import { namesIn } from '../html/page-byline.ts';
import { shownImages } from '../html/page-images.ts';
import type { FieldNote } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { labelledByline } from '../text/bylines.ts';
import { guessLanguage } from '../text/language.ts';
import { readStoryText } from '../text/read-text.ts';
import type { CoreProperties } from './core-properties.ts';
import { docxBlocks } from './docx-blocks.ts';

/** Signs at the start of a document in which an embargo is looked for. */
const headLength = 3000;
/** Words of the longest first line that is taken for a headline. */
const longestHeadline = 20;

/**
 * The story in a Word document. Its headline is its title, its first heading, the title of the file
 * or a short first line; its times are those of the file and are named, never used.
 *
 * @param lost Types of pictures that could not come along.
 */
export function docxStory(
  html: string,
  core: CoreProperties,
  source: string,
  lost: readonly string[],
  timeZone: string,
): Story {
  const { blocks, title, subtitle, byline: signed, comments } = docxBlocks(html);
  const { markdown, pictures, dropped: gone } = nodesToMarkdown(blocks);
  const head = splitHead(markdown, title ?? core.title);
  const names = signed ?? head.byline;
  const byline = namesIn(names === null ? [] : [names], core.creator);
  const { embargo } = readStoryText(markdown.slice(0, headLength), timeZone);
  const notes: FieldNote[] = [];
  if (title !== null && core.title !== null && core.title !== title)
    notes.push(dropped('dc:title', core.title, 'repeated'));
  if (names !== null && core.creator !== null && !byline.byline.includes(core.creator))
    notes.push(dropped('dc:creator', core.creator, 'no-place'));
  if (core.subject !== null) notes.push(dropped('dc:subject', core.subject, 'no-place'));
  const language = languageOf(core.language);
  if (core.language !== null && language === null)
    notes.push(dropped('dc:language', core.language, 'not-understood'));
  const tags = (core.keywords ?? '').split(/\s*[,;]\s*/).filter((tag) => tag !== '');
  if (core.keywords !== null && tags.length > 1)
    notes.push(changed('tags', core.keywords, tags.join('; '), 'split'));
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: head.headline,
      standfirst: subtitle,
      byline: byline.byline,
      section: core.category,
      language: language ?? guessLanguage(head.body),
      images: shownImages(pictures),
      notes: [...comments, ...(core.description === null ? [] : [core.description])],
      source: core.identifier === null ? null : { name: null, uri: null, guid: core.identifier },
      tags,
      body: head.body,
    },
    more: { embargo },
    fields: [
      ...notes,
      ...byline.notes,
      ...core.others.map(({ name, value }) =>
        dropped(name, value, name === 'revision' ? 'internal' : 'no-place'),
      ),
      ...lost.map((type) => dropped('picture', type, 'not-understood')),
      ...gone.map((tag) => dropped(`<${tag}>`, tag, 'no-place')),
    ],
  };
}

interface Head {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly body: string;
}

/** Takes headline and byline off the first lines, where a document has no styles that say so. */
function splitHead(markdown: string, title: string | null): Head {
  const blocks = markdown.split('\n\n');
  let headline = title;
  const first = wordsOf(blocks[0] ?? '');
  if (headline === null && blocks.length > 2 && isHeadlineLike(blocks[0] ?? '')) {
    headline = first;
    blocks.shift();
  } else if (headline !== null && first === headline) blocks.shift();
  const [line = ''] = blocks;
  const byline = headline !== null && labelledByline(wordsOf(line)) !== null ? wordsOf(line) : null;
  if (byline !== null) blocks.shift();
  return { headline, byline, body: blocks.join('\n\n') };
}

function isHeadlineLike(block: string): boolean {
  const words = wordsOf(block);
  const count = words.split(' ').length;
  return (
    /^[\p{L}\p{N}"'“‘«¿¡*]/u.test(block) &&
    count >= 2 &&
    count <= longestHeadline &&
    !/[.:;…]$/.test(words) &&
    !block.includes('\n')
  );
}

/** A line of Markdown without its marks. */
function wordsOf(block: string): string {
  return block
    .replace(/^#{1,6} /, '')
    .replaceAll(/(?<!\\)[*_`]+/g, '')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function languageOf(tag: string | null): string | null {
  return tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}
