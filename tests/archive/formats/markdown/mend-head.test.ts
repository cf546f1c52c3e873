import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { parseArticle } from '../../../../archive/article/parse-article.ts';
import { mendHead } from '../../../../archive/formats/markdown/mend-head.ts';

function mended(text: string) {
  const found = mendHead(new TextEncoder().encode(text), 'a.md');
  if (found === null) return null;
  const at = { path: articlePathSchema.parse('a.md'), timeZone: 'Europe/London' };
  const article = parseArticle(found.file, at);
  if (!article.ok) throw new Error(article.error.message);
  const { headline, published, byline, tags, body } = article.value;
  return {
    said: { headline, published: published?.text ?? null, byline, tags, body },
    warnings: found.warnings.map(({ message }) => message),
  };
}

describe('a head that only other programs understand', () => {
  const port = {
    headline: 'Port',
    published: '2022-01-02',
    byline: [],
    tags: ['a'],
    body: 'Text\n',
  };

  it.each([
    ['Hexo', 'title: Port\ndate: 2022-01-02\ntags:\n- a\n---\nText\n'],
    ['Hexo in JSON', '"title": "Port",\n"date": "2022-01-02", "tags": ["a"]\n;;;\nText\n'],
    [
      'JSON in a fence',
      '---json\n{"title": "Port", "date": "2022-01-02", "tags": ["a"]}\n---\nText\n',
    ],
    ['JavaScript', '---js\n{ title: "Port", date: "2022-01-02", tags: ["a"] }\n---\nText\n'],
    ['TOML in a fence', '---toml\ntitle = "Port"\ndate = "2022-01-02"\ntags = ["a"]\n---\nText\n'],
    ['MultiMarkdown', 'Title: Port\nDate: 2022-01-02\nTags: a\n\nText\n'],
    ['a mark', '\ufeffTitle: Port\r\nDate: 2022-01-02\r\nTags: a\r\n\r\nText\r\n'],
  ])('of %s is front matter', (_, text) => {
    expect(mended(text)?.said).toEqual(port);
    expect(mended(text)?.warnings).toHaveLength(1);
  });

  it('gets the quotes that YAML asks for, with the lines named', () => {
    const text =
      "---\ntitle: Port: it's open\nauthor: @jane\ndate: 2022-01-02\ntags: [a]\n---\nText\n";
    expect(mended(text)).toEqual({
      said: { ...port, headline: "Port: it's open", byline: ['@jane'] },
      warnings: [
        'a.md: line 2: the value of title needed quotes, and has them now.',
        'a.md: line 3: the value of author needed quotes, and has them now.',
      ],
    });
  });

  it.each(['[Update] Port is open', '"Open" is the port', '*Open* port', 'Port:', "Port: 'a'"])(
    'gets them around %s',
    (headline) => {
      expect(mended(`---\ntitle: ${headline}\n---\nText\n`)?.said.headline).toBe(headline);
    },
  );

  it.each([
    ['---\ntitle: Port\n---\nText\n'],
    ['---\ntitle: [\n  - : {\n---\nText\n'],
    ['---\ntitle: [Port, open\n---\nText\n'],
    ['Note: this is prose,\nand goes on.\n\nMore.\n'],
    ['A question: answered\n---\n\nText\n'],
    ['# Title: x\n\nText\n'],
    [''],
  ])('is none in %j', (text) => {
    expect(mended(text)).toBeNull();
  });

  it('of code that computes is not run, and named', () => {
    const found = mendHead(
      new TextEncoder().encode('---js\nmodule.exports = [\n---\nText\n'),
      'a.md',
    );
    expect(found?.warnings[0]?.message).toContain('cannot be read');
  });
});
