import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody, renderBody } from '../../../archive/bundle/article-body.ts';
import { articleSection, contentsRow } from '../../../archive/bundle/article-page.ts';
import { addressOf, escapeHtml } from '../../../archive/bundle/html.ts';
import { articlesPage, indexPage } from '../../../archive/bundle/index-page.ts';
import { articleFile, harbour } from './article-files.ts';
import { filesIn, fixtures } from './fixtures.ts';

const body = (markdown: string) =>
  renderBody(parseBody(markdown), { pictureAddress: (path) => addressOf(path), idPrefix: 'a-' });
const section = (text: string) =>
  articleSection(articleFile('articles/a.md', text).article, {
    anchor: 'a-1',
    fileAddress: 'articles/a.md',
    bodyHtml: '',
    pictureAddress: () => null,
  });

/** A whole tag: what stands in the quotes of an attribute belongs to it. */
const wholeTag = /<\/?([a-z0-9]+)(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/gi;

/** The tags of a page. Whatever else begins with a bracket is one that should have been escaped. */
function tags(html: string): readonly string[] {
  expect(html.replace(wholeTag, '')).not.toContain('<');
  return [...html.matchAll(wholeTag)].map(([, name]) => String(name).toLowerCase());
}

const allowed = new Set(
  'p strong em del code pre a img h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td br hr input sup section h2'.split(
    ' ',
  ),
);

function expectHarmless(html: string): void {
  for (const tag of tags(html)) expect(allowed, html).toContain(tag);
  for (const [, attribute, value] of [...html.matchAll(wholeTag)].flatMap(([tag]) => [
    ...tag.matchAll(/\s(on\w+|style|src|href)="([^"]*)"/gi),
  ])) {
    expect(['src', 'href']).toContain(attribute);
    if (attribute === 'href') expect(value).toMatch(/^(https?:|mailto:|#|[^:]*$)/i);
    else expect(value).not.toMatch(/^([a-z][a-z0-9+.-]*:|\/\/)/i);
  }
}

describe('an article on the page', () => {
  test('says all that its file says', () => {
    const html = section(harbour);
    for (const words of [
      'Harbour &lt;b&gt;reopens&lt;/b&gt; &amp; more',
      'Ferries sail again',
      'Ada Finch',
      'J. O&#39;Neil',
      '2024-03-02 08:00 +01:00',
      'Correction',
      'The ferry is the Anna.',
      'News',
      'Brandmar',
      'ferries',
      'political crisis',
      'The Anna',
      'A ferry',
      'EPA',
      'Ida',
      '© EPA',
      'Once',
      '2027-01-10',
      'In pictures',
      'Powered by automated translation',
      'The Courier',
      'courier-1',
      'articles/a.md',
    ])
      expect(html).toContain(words);
  });

  test('marks what must not be used', () => {
    expect(section('---\nstatus: canceled\nembargo: 2030-01-01\n---\n')).toMatch(
      /class="badges".*canceled.*embargo 2030-01-01/,
    );
    expect(section('---\nstatus: usable\n---\n')).not.toContain('class="badges"');
  });

  test('links only where a reader may go', () => {
    const html = section(harbour);
    expect(html).toContain('<a href="https://courier.example/2"');
    expect(html).not.toMatch(/href="javascript/i);
  });

  test('shows a picture that came along, and names one that did not', () => {
    const { article } = articleFile('articles/a.md', harbour);
    const parts = { anchor: 'a', fileAddress: 'a.md', bodyHtml: '' };
    const html = articleSection(article, {
      ...parts,
      pictureAddress: (path) => (path === 'media/2024/ferry.jpg' ? addressOf(path) : null),
    });
    expect(html).toContain('<img src="media/2024/ferry.jpg" alt="A ferry"');
    expect(html).toContain('Not in this bundle: <span dir="auto">media/gone.jpg</span>');
    expect(html.match(/<img /g)).toHaveLength(1);
  });

  test('is in its own language and direction', () => {
    expect(section('---\nheadline: الميناء\nlanguage: ar\n---\n')).toMatch(
      /<article id="a-1" lang="ar">[\s\S]*<h2 dir="auto">الميناء<\/h2>/,
    );
  });

  test('goes by its path when it has no headline', () => {
    expect(
      contentsRow(articleFile('articles/a.md', 'Text without a heading').article).join('#'),
    ).toContain('articles/a.md');
  });
});

describe('article text on the page', () => {
  test('is rendered', () => {
    expect(body('One **two** ~~three~~\n\n# Four\n\n- five')).toBe(
      '<p>One <strong>two</strong> <del>three</del></p>\n<h3>Four</h3>\n<ul>\n<li>five</li>\n</ul>',
    );
  });

  test('keeps the words of HTML and none of its tags', () => {
    const html = body(
      'Before <b onclick="x()">bold</b> after\n\n<div style="x">Block</div>\n\n<!-- more -->\n\n<script>steal()</script>',
    );
    expect(html).toContain('<p>Before  bold  after</p>');
    expect(html).toContain('Block');
    expect(html).not.toMatch(/steal|more|onclick|style/);
  });

  test.for([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '![x](javascript:x)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '![x](https://tracker.example/a.gif)',
  ])('%j is harmless', (markdown) => {
    const html = renderBody(parseBody(markdown), { pictureAddress: () => null, idPrefix: 'a-' });
    expectHarmless(html);
    expect(html).not.toContain('tracker');
  });

  test('is harmless whatever it says', () => {
    const part = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<',
      '>',
      '"',
      "'",
      '&lt;',
      '](',
      'javascript:',
      '![',
      '[',
      ')',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '`',
      '|',
      '<!--',
      '-->',
      '<svg/onload=x>',
      'https://x.example/',
      '<a href="',
      '&#x3c;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) =>
        expectHarmless(body(parts.join(''))),
      ),
      { numRuns: 500 },
    );
  });

  test.skipIf(filesIn('hostile').length === 0)('is harmless for every hostile payload', () => {
    const payloads = filesIn('hostile/html').filter((name) => /\.(html?|json)$/.test(name));
    expect(payloads.length).toBeGreaterThan(0);
    for (const name of payloads)
      expectHarmless(
        body(readFileSync(join(fixtures, 'hostile/html', name), 'utf8').slice(0, 200_000)),
      );
  });

  test('that nests without end is shown as it is', () => {
    const deep = `${'> '.repeat(20_000)}deep`;
    expect(body(deep)).toContain('deep');
  }, 60_000);

  test('of a length that nobody writes is shown as it is', () => {
    expect(body('**x** '.repeat(200_000))).toMatch(/^<pre class="plain">\*\*x\*\*/);
  });
});

describe('a page', () => {
  const facts = { name: 'A & "B" <i>', articles: 1234, pictures: 1, years: [1999, 2024] as const };

  test('stands alone: no script, nothing from elsewhere', () => {
    const html = indexPage(facts, ['<tr></tr>'], ['<article></article>']);
    expect(html).toContain('<title>A &amp; &quot;B&quot; &lt;i&gt;</title>');
    expect(html).toContain('1,234 articles · 1 picture · 1999–2024');
    expect(html).toContain(`script-src 'none'`);
    expect(html).not.toMatch(/<script|<link|@import|url\(|https?:/i);
    expect(html).toContain('@media print');
  });

  test('among several leads to the ones beside it', () => {
    expect(articlesPage('N', 2, 3, [])).toMatch(/page-00001\.html.*index\.html.*page-00003\.html/);
    expect(articlesPage('N', 1, 1, [])).not.toMatch(/page-/);
  });
});

test('escaping leaves no sign that HTML knows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
    }),
  );
});

test('an address of any path is relative and leads to that path', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((part) => !/^\.+$|\//.test(part)),
        { minLength: 1 },
      ),
      (segments) => {
        const address = addressOf(segments.join('/'));
        expect(new URL(address, 'file:///base/').href.startsWith('file:///base/')).toBe(true);
        expect(decodeURIComponent(address)).toBe(segments.join('/'));
      },
    ),
  );
});
