import { lendNothing } from '../bring-pictures.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import { updatesOf } from '../feed/rss-item.ts';
import { htmlBody, withLead } from '../html/html-body.ts';
import { plainText } from '../html/plain-text.ts';
import { jsonHead } from '../json/json-head.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import { type JsonExport, readStories } from '../json/read-stories.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';

/** Answers of Blogger's API: posts and pages. Its export is a feed (`feed/`). */
export const bloggerReader: Reader = {
  format: 'blogger',
  detect: detectBlogger,
  read: readBlogger,
};

function detectBlogger(probe: SourceProbe): number {
  const head = jsonHead(probe);
  return head !== null && /"kind"\s*:\s*"blogger#(?:post|page)(?:List)?"/.test(head) ? 0.97 : 0;
}

function readBlogger(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, lendNothing, answer);
}

const answer: JsonExport = {
  partAt: (path) => {
    const place = path[0] === 'items' ? path.slice(1) : path;
    return place.length === 1 && place[0] === null ? 'story' : 'rest';
  },
  entries: () => (post, name) => [readPost(post, name)],
  isStory: (rest) => isJsonObject(rest) && !Array.isArray(rest.items),
};

function readPost(post: JsonObject, name: string): Story {
  const use = new JsonUse();
  const title = plainText(use.text(post, 'title'));
  const id = use.text(post, 'id');
  const uri = use.text(post, 'url');
  const text = htmlBody(use.text(post, 'content') ?? '', uri);
  const written = use.text(post, 'published');
  const changed = use.text(post, 'updated');
  const published = written === null ? null : readFeedDate(written, 'published');
  const updated = changed === null ? null : readFeedDate(changed, 'updates');
  const status = use.text(post, 'status');
  const author = use.value(post, 'author');
  const labels = use.value(post, 'labels');
  const location = use.value(post, 'location');
  const [picture] = use.objects(post, 'images').flatMap((image) => use.text(image, 'url') ?? []);
  use.text(post, 'kind');
  for (const part of ['blog', 'replies']) {
    const inside = use.value(post, part);
    if (isJsonObject(inside)) use.whole(inside);
  }
  if (isJsonObject(author)) use.whole(author);
  return {
    source: `${name}: ${title ?? id ?? ''}`,
    draft: {
      ...emptyDraft,
      headline: title,
      byline: isJsonObject(author)
        ? [plainText(use.text(author, 'displayName'))].filter((one) => one !== null)
        : [],
      published: published?.at ?? null,
      updates: updatesOf(published?.at ?? null, updated?.at ?? null),
      place: isJsonObject(location) ? use.text(location, 'name') : null,
      images:
        picture === undefined
          ? text.images
          : withLead(
              {
                file: picture,
                caption: null,
                alt: null,
                credit: null,
                creator: null,
                copyright: null,
                lead: true,
              },
              text.images,
            ),
      source: { name: null, uri, guid: id ?? uri },
      tags: Array.isArray(labels)
        ? [
            ...new Set(
              labels.flatMap((label) =>
                typeof label === 'string' ? (plainText(label) ?? []) : [],
              ),
            ),
          ]
        : [],
      body: text.body,
      notes: published?.warning == null ? [] : [`Published: ${written}`],
    },
    more: { status: status === null || status === 'LIVE' ? 'usable' : 'withheld' },
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    fields: [...text.fields, ...use.left(post)],
  };
}
