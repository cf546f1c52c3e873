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
});
