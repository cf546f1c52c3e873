import { breathe } from '../../job.ts';
import { lendBeside } from '../lend-beside.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { type Story, storyItem } from '../story-item.ts';
import { surveyXml } from '../xml/survey-xml.ts';
import { withUsualPrefixes } from '../xml/usual-prefixes.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { bloggerKind, readAtomEntry } from './atom-entry.ts';
import { createChannelSurvey, type FeedChannel, isFeedItem } from './feed-channel.ts';
import { readRssItem } from './rss-item.ts';

/** Feeds in XML: RSS 0.9 to 2.0, Atom 0.3 and 1.0, exports of Blogger. Items pass one at a time. */
export const feedReader: Reader = { format: 'feed', detect: detectFeed, read: readFeed };

function detectFeed({ kind, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const start = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  const root = /<(?!\?|!)([\w.-]+:)?([\w.-]+)([^>]*)/.exec(
    start.replaceAll(/<!--[\s\S]*?-->/g, ''),
  );
  const [, , name = '', rest = ''] = root ?? [];
  if (name === 'rss') return 0.9;
  if (name === 'feed') return 0.9;
  return name === 'RDF' && /purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf\/simple|rss/i.test(rest)
    ? 0.9
    : 0;
}

async function* readFeed(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const { signal, onProgress } = context;
  const survey = createChannelSurvey();
  const document = await surveyXml(source, survey, context);
  const lend = lendBeside(source);
  let done = 0;
  let failures = 0;
  for await (const part of document.parts(isFeedItem)) {
    signal?.throwIfAborted();
    if (part.kind === 'failure') {
      failures += 1;
      yield { kind: 'failure', source: document.name, error: part.error };
      continue;
    }
    done += 1;
    onProgress?.({ step: 'reading', done, total: survey.channel.items });
    const read = readItem(
      withUsualPrefixes(part.element),
      survey.channel,
      `${document.name}: ${done}`,
    );
    if ('kind' in read) yield read;
    else
      yield await storyItem(
        { ...read, warnings: [...document.warnings, ...(read.warnings ?? [])] },
        lend,
      );
    if (done % 32 === 0) await breathe();
  }
  if (done === 0 && failures === 0) {
    const message = `${document.name} is a feed without items.`;
    const error = { code: 'empty-source', message, path: document.name } as const;
    yield { kind: 'failure', source: document.name, error };
  }
}

function readItem(element: XmlElement, channel: FeedChannel, name: string): Story | ReadItem {
  if (element.name === 'item') return named(readRssItem(element, channel, name));
  const kind = bloggerKind(element);
  if (kind !== null && kind !== 'post' && kind !== 'page')
    return { kind: 'left-out', source: `${name} ${kind}` };
  return named(readAtomEntry(element, channel, name));
}

function named(story: Story): Story | ReadItem {
  const { headline, standfirst, published, source, place, section, ...others } = story.draft;
  const { byline, images, links, notes, tags } = others;
  const texts = [headline, standfirst, published, place, section, source?.uri, source?.guid];
  const lists = [byline, images, links, notes, tags, others.updates];
  const isEmpty =
    texts.every((text) => text == null) &&
    others.body === '' &&
    lists.every(({ length }) => length === 0);
  if (isEmpty) return { kind: 'left-out', source: story.source };
  return headline === null ? story : { ...story, source: `${story.source} ${headline}` };
}
