import { describe, expect, it } from 'vitest';
import { readText } from '../wire/support.ts';

const namespace = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const text = (
  guid: string,
  headline: string,
  more = '',
) => `<newsItem guid="${guid}" version="1" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="ACME"/><versionCreated>2022-01-10T08:00:00Z</versionCreated>${more}</itemMeta>
  <contentMeta><headline>${headline}</headline></contentMeta>
  <contentSet><inlineData contenttype="text/plain">Text of ${headline}.</inlineData></contentSet>
</newsItem>`;
const picture = (guid: string) => `<newsItem guid="${guid}" version="1">
  <rightsInfo><copyrightNotice>© EPA</copyrightNotice><usageTerms>Once</usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:picture"/><provider literal="EPA"/><versionCreated>2022-01-10T07:00:00Z</versionCreated></itemMeta>
  <contentMeta><by>Ida</by><creditline>EPA</creditline><headline>Port</headline><description role="drol:caption">The port of ${guid}</description></contentMeta>
  <contentSet><remoteContent href="https://pictures.example/${guid}-small.jpg" contenttype="image/jpeg" width="10" height="10"/>
    <remoteContent href="https://pictures.example/${guid}.jpg" contenttype="image/jpeg" width="1000" height="900"/></contentSet>
</newsItem>`;
const message = (...items: string[]) =>
  `<newsMessage ${namespace}><header><sent>2022-01-10T09:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
const pack = (...guids: string[]) =>
  `<packageItem guid="p" version="1"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta><groupSet root="g"><group id="g">${guids.map((guid) => `<itemRef residref="${guid}"/>`).join('')}</group></groupSet></packageItem>`;

describe('a message of NewsML-G2', () => {
  it('gives a picture to the text that a package names with it, wherever it stands', async () => {
    const { articles } = await readText(
      message(
        picture('pic-a'),
        text('a', 'One'),
        text('b', 'Two'),
        picture('pic-b'),
        pack('b', 'pic-b'),
        pack('a', 'pic-a'),
      ),
    );
    expect(
      articles.map(({ headline, images }) => [headline, images.map(({ caption }) => caption)]),
    ).toEqual([
      ['One', ['The port of pic-a']],
      ['Two', ['The port of pic-b']],
    ]);
    expect(articles[0]?.images[0]).toMatchObject({
      file: 'https://pictures.example/pic-a.jpg',
      credit: 'EPA',
      creator: 'Ida',
      copyright: '© EPA',
      usageTerms: 'Once',
    });
  });

  it('gives it to the text that links to it, or to the only text', async () => {
    const linked = await readText(
      message(
        text('a', 'One'),
        text('b', 'Two', '<link rel="irel:seeAlso" residref="pic"/>'),
        picture('pic'),
      ),
    );
    expect(linked.articles.map(({ images }) => images.length)).toEqual([0, 1]);
    const only = await readText(message(picture('pic'), text('a', 'One')));
    expect(only.articles.map(({ images }) => images.length)).toEqual([1]);
  });

  it('keeps a picture that belongs to no text as a story of its own', async () => {
    const { articles } = await readText(
      message(text('a', 'One'), text('b', 'Two'), picture('pic')),
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['One', 'Two', 'Port']);
    expect(articles[2]?.images[0]?.lead).toBe(true);
  });

  it('leaves out what is no story, by name', async () => {
    const { items } = await readText(
      message(text('a', 'One'), '<conceptItem guid="c"><itemMeta/></conceptItem>'),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'left-out']);
  });
});

describe('a news item', () => {
  it.each([
    [
      'xhtml',
      '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One <b>two</b>.</p></body></html></inlineXML>',
    ],
    [
      'NITF',
      '<inlineXML contenttype="application/nitf+xml"><nitf xmlns=""><body><body.content><p>One <em class="bold">two</em>.</p></body.content></body></nitf></inlineXML>',
    ],
    ['Markdown', '<inlineData contenttype="text/markdown">One **two**.</inlineData>'],
    [
      'HTML as text',
      '<inlineData contenttype="text/html">&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;</inlineData>',
    ],
  ])('has its text in %s', async (_name, content) => {
    const item = `<newsItem ${namespace} guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet>${content}</contentSet></newsItem>`;
    const { articles } = await readText(item);
    expect(articles[0]?.body).toBe('One **two**.\n');
  });

  it('tells status, embargo, correction and codes, and names what has no place', async () => {
    const { articles, dropped } = await readText(
      `<newsItem ${namespace} guid="a" version="3">
        <itemMeta><itemClass qcode="ninat:text"/><provider literal="ACME"/><versionCreated>2022-01-11T08:00:00Z</versionCreated>
          <firstCreated>2022-01-10T08:00:00Z</firstCreated><embargoed>2022-01-12T00:00:00Z</embargoed><pubStatus qcode="stat:withheld"/>
          <fileName>a.xml</fileName><edNote>Mind the names</edNote><signal qcode="sig:correction"/></itemMeta>
        <contentMeta><subject qcode="medtop:20000647"><name>x</name></subject><subject qcode="N2:ES"/><subject literal="Ports"/><keyword>harbour</keyword></contentMeta>
      </newsItem>`,
    );
    expect(articles[0]).toMatchObject({
      published: { text: '2022-01-10T08:00:00Z' },
      updates: [{ at: { text: '2022-01-11T08:00:00Z' }, kind: 'correction' }],
      embargo: { text: '2022-01-12T00:00:00Z' },
      status: 'withheld',
      notes: ['Mind the names'],
      subjects: ['medtop:20000647', 'N2:ES'],
      tags: ['harbour', 'Ports'],
      source: { name: 'ACME', guid: 'a' },
    });
    expect(dropped).toContain('newsItem/itemMeta/fileName');
  });

  it('without a headline has that of its NITF, and those who wrote it', async () => {
    const { articles, fields } = await readText(
      `<newsItem ${namespace} guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns=""><head><title>Port opens</title></head>
        <body><body.head><byline>By<person>Ada Finch</person><byttl>Reporter</byttl></byline><abstract>In short.</abstract></body.head><body.content><p>Text.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`,
    );
    expect(articles[0]).toMatchObject({ headline: 'Port opens', byline: ['Ada Finch'] });
    expect(fields).toContainEqual(
      expect.objectContaining({ field: 'body.head/abstract', value: 'In short.', why: 'no-place' }),
    );
  });

  it('does not repeat in its text what it says beside it', async () => {
    const { articles } = await readText(
      `<newsItem ${namespace} guid="a"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2022-01-10T08:00:00Z</versionCreated>
        <edNote><section xmlns="http://www.w3.org/1999/xhtml"><h3>Desk</h3><ul><li>Call Ada</li></ul></section></edNote></itemMeta>
        <contentMeta><keyword>harbour</keyword><headline rank="1">Port opens</headline><headline rank="2">After a week</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><header><time datetime="2022-01-10T08:00:00Z">10.1.2022</time><ul><li>harbour</li><li>left</li></ul></header><h1>Port opens</h1><h2>After a week</h2><p>Text.</p></body></html></inlineXML></contentSet></newsItem>`,
    );
    expect(articles[0]).toMatchObject({
      headline: 'Port opens',
      extra: { wire: { subheadline: 'After a week' } },
      notes: ['Desk Call Ada'],
      body: '- left\n\n# Port opens\n\n## After a week\n\nText.\n',
    });
  });

  it('in a language of an agency is read with all its words', async () => {
    const { articles } = await readText(
      `<newsItem ${namespace} guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML contenttype="application/x+xml"><BODY xmlns=""><TOP><TOWN>Bergen</TOWN><SOURCE>Our own</SOURCE></TOP><P>One <NAME>two</NAME>.</P></BODY></inlineXML></contentSet></newsItem>`,
    );
    expect(articles[0]?.body).toBe('Bergen\n\nOur own\n\nOne two.\n');
  });

  it('keeps the paragraphs of plain text between two tags', async () => {
    const { articles } = await readText(
      `<newsItem ${namespace} guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineData contenttype="text/plain">&lt;p&gt;One line\ngoes on.\n   "Two."\n&lt;/p&gt;</inlineData></contentSet></newsItem>`,
    );
    expect(articles[0]?.body).toBe('One line goes on.\n\n"Two."\n');
  });
});
