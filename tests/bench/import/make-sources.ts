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
export async function makeMarkdown(folder: string, items: number): Promise<void> {
  for (let number = 0; number < items; number += 1) {
    const { headline, published, body, tags } = made(number);
    const path = join(folder, published.slice(0, 4), published.slice(5, 7), `story-${number}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      makeArticleFile({ ...emptyDraft, headline, published, tags, body }, null),
    );
  }
}

/** An export of WordPress, made. */
export async function makeWxr(file: string, items: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Made</title><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://example.org</wp:base_site_url>\n',
  );
  for (let number = 0; number < items; number += 1) {
    const { headline, published, body, tags } = made(number);
    const html = body
      .split(/\n\n+/)
      .map((text) => `<p>${text}</p>`)
      .join('\n');
    const date = published.slice(0, 19).replace('T', ' ');
    const item = `<item><title><![CDATA[${headline}]]></title><link>https://example.org/${number}</link><dc:creator><![CDATA[desk]]></dc:creator><guid isPermaLink="false">https://example.org/?p=${number}</guid><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${tags.map((tag) => `<category domain="post_tag" nicename="${tag}"><![CDATA[${tag}]]></category>`).join('')}</item>\n`;
    if (!out.write(item)) await once(out, 'drain');
  }
  out.end('</channel></rss>\n');
  await once(out, 'finish');
}
