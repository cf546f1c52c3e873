import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wxrReader } from '../../../../archive/formats/wxr/wxr-reader.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const posts = Number(process.env.NEWSROOM_WXR_POSTS ?? 2000);

/** Prints how fast an export is read and what it takes; `NEWSROOM_WXR_POSTS` says how many posts. */
test('posts pass one at a time, with pictures that stand behind all of them', {
  timeout: 600_000,
}, async () => {
  const path = join(await temporaryFolder(), 'large.xml');
  await writeExport(path);
  const context = { timeZone: 'UTC', language: 'en' };
  const start = performance.now();
  const before = process.cpuUsage();
  let articles = 0;
  let pictures = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for await (const item of wxrReader.read({ kind: 'path', path }, context)) {
    if (item.kind !== 'article') throw new Error(JSON.stringify(item));
    articles += 1;
    pictures += item.article.warnings.filter(({ code }) => code === 'picture-remote').length;
    if (articles % 500 === 0) {
      const { heapUsed } = process.memoryUsage();
      least = Math.min(least, heapUsed);
      most = Math.max(most, heapUsed);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const work = (user + system) / 1e6;
  console.log(
    `wxr: ${articles} posts in ${seconds.toFixed(1)} s, of which ${work.toFixed(1)} s of a processor, ${Math.round(articles / work)} for each of them; heap ${Math.round(least / 1e6)} to ${Math.round(most / 1e6)} MB`,
  );
  expect([articles, pictures]).toEqual([posts, posts]);
});

async function writeExport(path: string): Promise<void> {
  const file = createWriteStream(path);
  const put = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await put(
    '<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Large</title><link>https://large.example</link><wp:wxr_version>1.2</wp:wxr_version>',
  );
  const sentence = 'The harbour opened again on Monday after a week of storms, the port said. ';
  for (let id = 1; id <= posts; id += 1) {
    const paragraphs = Array.from(
      { length: 8 },
      (_, index) =>
        `<!-- wp:paragraph -->\n<p>${sentence.repeat(3 + ((id + index) % 4))}</p>\n<!-- /wp:paragraph -->`,
    );
    await put(
      `<item><title>Story ${id}</title><link>https://large.example/${id}</link><dc:creator>desk</dc:creator><guid isPermaLink="false">https://large.example/?p=${id}</guid><content:encoded><![CDATA[${paragraphs.join('\n\n')}\n<img class="wp-image-${id + posts}" src="https://large.example/wp-content/uploads/${id}.jpg" />]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2020-01-01 10:00:00</wp:post_date><wp:post_date_gmt>2020-01-01 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="news">News</category></item>`,
    );
  }
  for (let id = posts + 1; id <= posts * 2; id += 1)
    await put(
      `<item><title>photo</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://large.example/wp-content/uploads/${id - posts}.jpg</wp:attachment_url></item>`,
    );
  await put('</channel></rss>');
  file.end();
  await once(file, 'finish');
}
