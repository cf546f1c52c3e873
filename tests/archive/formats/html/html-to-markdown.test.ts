import fc from 'fast-check';
import { toString as textOfTree } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../../archive/bundle/html.ts';
import { htmlToMarkdown } from '../../../../archive/formats/html/html-to-markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

function textOf(markdown: string): string {
  return textOfTree(parser.parse(markdown)).replaceAll(/\s+/g, ' ').trim();
}

describe('HTML as Markdown', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['bare <b>bold</b> and <i> spaced </i>text', 'bare **bold** and *spaced* text'],
    ['<h2>A <em>head</em></h2><p>x<br>y</p>', '## A *head*\n\nx\\\ny'],
    ['<div>One<br> <br>Two<br>lines<br><br></div>', 'One\n\nTwo\\\nlines'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '- a\n- b\n  - c'],
    ['<ol start="3"><li><p>a</p><p>b</p></li><li>c</li></ol>', '3. a\n\n   b\n\n4. c'],
    ['<blockquote><p>q</p><p>r</p></blockquote>', '> q\n>\n> r'],
    ['<a href="/x">t</a> <a href="javascript:alert(1)">u</a>', '[t](https://p.example/x) u'],
    [
      '<p>1. no list</p><p># no head</p><p>*no* _marks_</p>',
      '1\\. no list\n\n\\# no head\n\n\\*no\\* \\_marks\\_',
    ],
    ['<table><tr><th>a<th>b<tr><td>1<td>x|y</table>', '| a | b |\n| --- | --- |\n| 1 | x\\|y |'],
    ['<pre><code class="language-js">a  `b`\n</code></pre>', '```js\na  `b`\n```'],
    ['<p>a</p><script>alert(1)</script><style>p{}</style>', 'a'],
    ['<iframe src="https://v.example/1" title="A film"></iframe>', '[A film](https://v.example/1)'],
    ['<p>a<strong><p>b</p></strong></p>', 'a\n\nb'],
    ['<div><div>a</div><span>b</span></div>', 'a\n\nb'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html, { base: 'https://p.example/a/' }).markdown).toBe(markdown);
  });

  it('keeps where a link around blocks leads', () => {
    const card = (inside: string) =>
      htmlToMarkdown(`<a href="https://a.example/b">${inside}</a>`).markdown;
    expect(card('<div>Title</div><div>Summary</div>')).toBe(
      '[Title](https://a.example/b)\n\nSummary',
    );
    expect(card('<h3>Title</h3>')).toBe('### [Title](https://a.example/b)');
    expect(card('<div><img src="c.png"></div>')).toBe('[![](c.png)](https://a.example/b)');
    expect(card('<p><a href="d">Inside</a></p>')).toBe('[Inside](d)');
    expect(card('<ul><li>one</li></ul>')).toBe('- one');
  });

  it('gives a figure its caption and credit, apart', () => {
    const { markdown, pictures } = htmlToMarkdown(
      '<figure><a href="big.jpg"><img src="small.jpg" alt="A boat"></a><figcaption>The boat at noon <span class="media-credit">Ann Lee/Courier</span></figcaption></figure>',
    );
    expect(markdown).toBe('![A boat](small.jpg)');
    expect(pictures).toEqual([
      { src: 'small.jpg', alt: 'A boat', caption: 'The boat at noon', credit: 'Ann Lee/Courier' },
    ]);
  });

  it('says the same as the text, whatever its signs', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        ...'ab \n*_`~[]()<>#+-=.!|\\&;:/1"\'',
        '&amp;',
        'é',
        'م',
        '**',
        '](',
        '```',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 4 }), (paragraphs) => {
        const html = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
        const said = paragraphs.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
        const tree = parser.parse(htmlToMarkdown(html).markdown);
        expect(tree.children.map((node) => node.type)).toEqual(said.map(() => 'paragraph'));
        expect(tree.children.map((node) => textOfTree(node).replaceAll(/\s+/g, ' '))).toEqual(said);
      }),
      { numRuns: 500 },
    );
  });

  it('reads anything, as deep as it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '<p>',
            '</p>',
            '<b>',
            '<ul>',
            '<li>',
            '<table>',
            '<td>',
            '<a href=x>',
            '</',
            '<',
            'x',
            ' ',
            '<pre>',
            '<img src=y>',
          ),
        }),
        (html) => {
          expect(typeof htmlToMarkdown(html).markdown).toBe('string');
        },
      ),
    );
    const deep = `${'<div><b>'.repeat(50_000)}word`;
    expect(textOf(htmlToMarkdown(deep).markdown)).toBe('word');
  });
});
