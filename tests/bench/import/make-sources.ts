import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeArticleFile } from '../../../archive/article/make-article.ts';
import { emptyDraft } from '../../../archive/formats/story-item.ts';
import { makeDocument } from '../made-documents.ts';
import { standardModel } from '../word-model.ts';

const kind = { model: standardModel, words: [], seed: 1 };

interface Made {
  readonly headline: string;
  readonly published: string;
  readonly body: string;
  readonly tags: readonly string[];
}

function made(number: number): Made {
  const { title, body } = makeDocument(number, kind);
  const day = new Date(Date.UTC(1996, 0, 1) + number * 3_600_000 * 7);
  return {
    headline: `${title} (${number})`,
    published: day.toISOString().replace('.000', ''),
    body,
    tags: [`topic-${number % 97}`],
  };
}

/** A folder of Markdown files by year and month, made. */
export async function makeMarkdown(folder: string, items: number): Promise<number> {
  for (let number = 0; number < items; number += 1) {
    const { headline, published, body, tags } = made(number);
    const path = join(folder, published.slice(0, 4), published.slice(5, 7), `story-${number}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      makeArticleFile({ ...emptyDraft, headline, published, tags, body }, null),
    );
  }
  return items;
}

/** Articles whose words are made; further ones are these again under numbers of their own. */
const distinct = 20_000;

/**
 * An export of WordPress, made: posts in blocks, each with a category, a tag, an author, and a
 * featured picture that stands behind it in the media library. It ends with so many posts, or after
 * so many bytes. Returns the posts.
 */
export async function makeWxr(file: string, most: { items: number; bytes: number }) {
  const out = createWriteStream(file);
  const put = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await put(
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Made</title><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://example.org</wp:base_site_url>\n<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[desk]]></wp:author_login><wp:author_display_name><![CDATA[The Desk]]></wp:author_display_name></wp:author>\n',
  );
  const posts: Made[] = [];
  let number = 0;
  for (; number < most.items && out.bytesWritten < most.bytes; number += 1) {
    const post = posts[number % distinct] ?? made(number);
    if (number < distinct) posts.push(post);
    await put(wxrPost(number, post));
    await put(wxrPicture(number, post));
  }
  out.end('</channel></rss>\n');
  await once(out, 'finish');
  return number;
}

function wxrPost(number: number, { headline, published, body, tags }: Made): string {
  const html = `${body}\n\nThis is story ${number}.`
    .split(/\n\n+/)
    .map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`)
    .join('\n\n');
  const date = published.slice(0, 19).replace('T', ' ');
  const terms = tags.map((tag) => term('post_tag', tag)).join('');
  return `<item><title><![CDATA[${headline}]]></title><link>https://example.org/${number}</link><pubDate>${new Date(published).toUTCString()}</pubDate><dc:creator><![CDATA[desk]]></dc:creator><guid isPermaLink="false">https://example.org/?p=${number}</guid><description></description><content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${number}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt><wp:comment_status><![CDATA[closed]]></wp:comment_status><wp:ping_status><![CDATA[closed]]></wp:ping_status><wp:post_name><![CDATA[story-${number}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type><![CDATA[post]]></wp:post_type><wp:post_password><![CDATA[]]></wp:post_password><wp:is_sticky>0</wp:is_sticky>${term('category', 'News')}${terms}${meta('_edit_last', '1')}${meta('_thumbnail_id', `${picturesFrom + number}`)}</item>\n`;
}

/** The ids of pictures begin here. */
const picturesFrom = 10_000_000;

function wxrPicture(number: number, { published }: Made): string {
  const file = `${published.slice(0, 4)}/${published.slice(5, 7)}/harbour-${number}.jpg`;
  return `<item><title>harbour-${number}</title><link>https://example.org/${number}/harbour</link><guid isPermaLink="false">https://example.org/wp-content/uploads/${file}</guid><excerpt:encoded><![CDATA[The harbour on day ${number}]]></excerpt:encoded><wp:post_id>${picturesFrom + number}</wp:post_id><wp:post_parent>${number}</wp:post_parent><wp:post_type><![CDATA[attachment]]></wp:post_type><wp:attachment_url><![CDATA[https://example.org/wp-content/uploads/${file}]]></wp:attachment_url>${meta('_wp_attached_file', file)}${meta('_media_credit', 'Jane Doe')}</item>\n`;
}

function term(domain: string, name: string): string {
  return `<category domain="${domain}" nicename="${name.toLowerCase()}"><![CDATA[${name}]]></category>`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}
