import { plainText } from '../html/plain-text.ts';
import { bodyOfHtml } from '../wire/story-body.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { urgencyOf } from '../wire/wire-fields.ts';
import { emptyStory, type WireStory } from '../wire/wire-story.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';

/** One `RBNews`: flat, with its text as HTML in `content`. */
export function readRbNews(news: XmlElement, notes: StoryNotes): WireStory {
  const use = new XmlUse();
  const line = (name: string) => plainText(unescaped(use.line(childOf(news, name)) ?? ''));
  const list = (name: string) => use.lines(childrenOf(childOf(news, name)));
  const content = childOf(news, 'content');
  use.whole(content);
  for (const name of internal) use.whole(childOf(news, name));
  for (const part of childrenOf(news)) use.attribute(part, 'i:nil');
  for (const part of childrenOf(news)) use.attribute(part, 'nil');
  const byline = notes.byline('byLine', line('byLine'));
  const isCanceled = line('Annuleret') === 'true';
  const isCorrection = line('Korrektion') === 'true';
  const note = line('TilRedaktionen');
  const origin = line('origin')?.replaceAll(/^\/|\/$/g, '') ?? byline.source;
  const { body, images } = bodyOfHtml(unescaped(textIn(content)), notes);
  const story: WireStory = {
    ...emptyStory,
    headline: line('headline'),
    standfirst: line('subtitle'),
    byline: byline.names,
    published: notes.date('published', 'PublishDate', line('PublishDate')),
    section: line('section'),
    place: line('town'),
    language: 'da',
    images,
    notes: [...(isCorrection ? ['Korrektion'] : []), ...(note === null ? [] : [note])],
    source: { name: origin, uri: null, guid: line('NewsID') },
    tags: distinct(list('SubjectKeyword')),
    body,
    subjects: notes.subjects(list('IPTCList')),
    status: isCanceled ? 'canceled' : 'usable',
    wire: { slugline: line('strapline'), urgency: urgencyOf(line('Priority')) },
  };
  notes.fields.push(...use.left(news));
  return story;
}

/** How the agency counts and shows it; `ContentShort` is the beginning of the text. */
const internal =
  'Topstory sectionID sectionShort version format formatID HistID NyVersion InfoFlash TopWeb Status ContentShort ServiceQueueId'.split(
    ' ',
  );

/** Signs that were written as names once too often: `&amp;apos;` for `&apos;`. */
function unescaped(html: string): string {
  return html.replaceAll(/&amp;(?=(?:apos|quot|amp|nbsp|lt|gt);)/g, '&');
}
