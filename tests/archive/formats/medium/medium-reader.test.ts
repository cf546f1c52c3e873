import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../../../support/write-files.ts';

function page(title: string, footer: string): string {
  return `<html><head><title>${title}</title></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header>
<section data-field="subtitle" class="p-summary">In short</section>
<section data-field="body" class="e-content"><section><div class="section-divider"><hr class="section-divider"></div><h3 class="graf graf--title">${title}</h3><p class="graf">Text</p></section><section><hr class="section-divider"><p>More</p></section></section>
<footer>${footer}</footer></article></body></html>`;
}

const published =
  '<p>By <a class="p-author h-card">Jane Doe</a> on <a href="https://medium.com/p/abc1"><time class="dt-published" datetime="2018-08-11T11:23:34.123Z">then</time></a></p><p><a href="https://medium.com/@jane/port" class="p-canonical">Canonical link</a></p>';

test('a whole export of Medium gives its stories and names what lies beside them', async () => {
  const folder = join(await temporaryFolder(), 'export');
  await writeFiles(folder, {
    'posts/2018_Port.html': page('Port', published),
    'posts/draft_Later.html': page(
      'Later',
      '<p><a href="https://medium.com/p/abc2">View original.</a></p>',
    ),
    'claps/claps-0001.html':
      '<html><body><section class="h-feed">Claps for https://medium.com</section></body></html>',
    'profile/profile.html': '<html></html>',
    'sessions/sessions-0001.html': '<html></html>',
    'README.html': '<html></html>',
  });
  const items = await readEverything({ kind: 'path', path: folder });
  const left = items.flatMap((item) => (item.kind === 'left-out' ? item.source : []));
  expect(left).toEqual(['README.html', 'claps', 'profile', 'sessions']);
  const files = items.flatMap((item) =>
    item.kind === 'article' ? new TextDecoder().decode(item.article.file) : [],
  );
  expect(files).toHaveLength(2);
  expect(files[0]).toContain('byline: [Jane Doe]\npublished: 2018-08-11T11:23:34.123Z');
  expect(files[0]).toContain('guid: https://medium.com/p/abc1');
  expect(files[0]).toMatch(/---\n\nText\n\n---\n\nMore\n$/);
  expect(files[1]).toContain('status: withheld');
});

test('a page of Medium gives its leading picture, its whole subtitle and the code that a script shows', async () => {
  const path = join(await temporaryFolder(), 'page.html');
  const whole = 'A subtitle that goes on';
  await writeFiles(join(path, '..'), {
    'page.html': page('Port', published)
      .replace('In short', 'A subtitle…')
      .replace(
        '<p class="graf">Text</p>',
        `<h4 class="graf graf--subtitle">${whole}</h4><figure><img data-is-featured="true" src="https://example.org/1.png"><figcaption>A hill. Photo by Ann Lee on Unsplash</figcaption></figure><figure><script src="https://gist.github.com/jane/0a1.js"></script></figure><pre data-code-block-lang="go">x</pre>`,
      ),
  });
  const [item] = await readEverything({ kind: 'path', path });
  const file = item?.kind === 'article' ? new TextDecoder().decode(item.article.file) : '';
  expect(file).toContain(`standfirst: ${whole}`);
  expect(file).toContain(
    '{ file: https://example.org/1.png, caption: A hill., credit: Ann Lee on Unsplash, creator: Ann Lee, lead: true }',
  );
  expect(file).toMatch(
    /\n---\n\n!\[\].*\n\n\[gist.*\(https:\/\/gist\.github\.com\/jane\/0a1\)\n\n```go\nx\n/,
  );
});
