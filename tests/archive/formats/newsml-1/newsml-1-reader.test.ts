import { describe, expect, it } from 'vitest';
import { readText } from '../wire/support.ts';

const item = (id: string, revision: number, component: string) =>
  `<NewsItem><Identification><NewsIdentifier><ProviderId>acme.example</ProviderId><DateId>20220110</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="0" Update="N">${revision}</RevisionId><PublicIdentifier>urn:newsml:acme.example:20220110:${id}:${revision}N</PublicIdentifier></NewsIdentifier></Identification>
  <NewsManagement><FirstCreated>20220110T080000Z</FirstCreated><ThisRevisionCreated>20220110T080000Z</ThisRevisionCreated><Status FormalName="Withheld"/>
  <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20220112T000000Z</DateAndTime></StatusWillChange></NewsManagement>${component}</NewsItem>`;

describe('NewsML 1', () => {
  it('has any number of items, each the same story in every revision', async () => {
    const component = (headline: string) =>
      `<NewsComponent><NewsLines><HeadLine>${headline}</HeadLine><ByLine>By Ada Finch</ByLine></NewsLines><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent>`;
    const { articles } = await readText(
      `<NewsML>${item('a', 1, component('One'))}${item('b', 2, component('Two'))}</NewsML>`,
    );
    expect(articles.map(({ headline, source }) => [headline, source?.guid])).toEqual([
      ['One', 'urn:newsml:acme.example:20220110:a'],
      ['Two', 'urn:newsml:acme.example:20220110:b'],
    ]);
    expect(articles[0]).toMatchObject({
      byline: ['Ada Finch'],
      status: 'withheld',
      embargo: { text: '2022-01-12T00:00:00Z' },
      body: 'Text.\n',
    });
  });

  it('is a story for each language', async () => {
    const part = (language: string) =>
      `<NewsComponent Duid="${language}" xml:lang="${language}"><NewsLines><HeadLine>In ${language}</HeadLine></NewsLines><ContentItem><DataContent>Text.</DataContent></ContentItem></NewsComponent>`;
    const { articles } = await readText(
      `<NewsML>${item('a', 1, `<NewsComponent>${part('nl')}${part('fr')}</NewsComponent>`)}</NewsML>`,
    );
    expect(articles.map(({ headline, language }) => [headline, language])).toEqual([
      ['In nl', 'nl'],
      ['In fr', 'fr'],
    ]);
    expect(new Set(articles.map(({ source }) => source?.guid)).size).toBe(2);
  });

  it('takes the largest of the renditions of a picture, with its caption and credit', async () => {
    const rendition = (name: string, width: number) =>
      `<ContentItem Href="https://p.example/${name}.jpg"><MimeType FormalName="image/jpeg"/><Characteristics><Property FormalName="PixelWidth" Value="${width}"/><Property FormalName="PixelHeight" Value="${width}"/></Characteristics></ContentItem>`;
    const { articles } = await readText(
      `<NewsML>${item('a', 1, `<NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>The port</HeadLine><CreditLine>EPA</CreditLine></NewsLines>${rendition('small', 10)}${rendition('big', 900)}</NewsComponent></NewsComponent>`)}</NewsML>`,
    );
    expect(articles[0]).toMatchObject({
      headline: 'One',
      images: [{ file: 'https://p.example/big.jpg', caption: 'The port', credit: 'EPA' }],
    });
  });

  it('is told by the only component in another, with its tags, place and language', async () => {
    const inner = `<NewsComponent><Role FormalName="Video"/><NewsLines><HeadLine>Inner</HeadLine><KeywordLine>PORTS</KeywordLine><CreditLine>ACME</CreditLine></NewsLines>
      <DescriptiveMetadata><Language FormalName="EN"/><Location><Property FormalName="City" Value="Bergen"/></Location></DescriptiveMetadata>
      <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>Text.</DataContent></ContentItem></NewsComponent>
      <NewsComponent><Role FormalName="Image"/><ContentItem Href="big.jpeg"><Format FormalName="Jpeg"/></ContentItem></NewsComponent>
      <NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="small.jpeg"><Format FormalName="Jpeg"/></ContentItem></NewsComponent></NewsComponent>`;
    const { articles, fields } = await readText(
      `<NewsML>${item('a', 1, `<NewsComponent><NewsLines><HeadLine>Outer</HeadLine></NewsLines>${inner}</NewsComponent>`)}</NewsML>`,
    );
    expect(articles[0]).toMatchObject({
      headline: 'Inner',
      tags: ['PORTS'],
      place: 'Bergen',
      language: 'en',
      images: [{ file: 'big.jpeg' }],
      body: 'Text.\n',
    });
    expect(articles[0]?.images).toHaveLength(1);
    expect(fields).toContainEqual(expect.objectContaining({ field: 'HeadLine', value: 'Outer' }));
  });

  it('without lines of news has the headline and byline of its NITF', async () => {
    const { articles } = await readText(
      `<NewsML>${item('a', 1, '<NewsComponent xml:lang="fr"><NewsLines><HeadLine/></NewsLines><ContentItem><DataContent><nitf><body><body.head><hedline><hl1>Le port</hl1></hedline><byline>Par Ada Finch</byline></body.head><body.content><p>Texte.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>')}</NewsML>`,
    );
    expect(articles[0]).toMatchObject({
      headline: 'Le port',
      byline: ['Ada Finch'],
      body: 'Texte.\n',
    });
  });
});
