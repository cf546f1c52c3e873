import { expect, it } from 'vitest';
import { readText } from '../wire/support.ts';

const news = (id: string, more: string) =>
  `<RBNews><NewsID>9a6955fc-11da-46b6-9903-43${id}</NewsID><PublishDate>2018-01-30T17:32:18.397</PublishDate>${more}<ContentShort>x</ContentShort></RBNews>`;

it('reads what Ritzau sends, one by one', async () => {
  const { articles, dropped } = await readText(
    `<?xml version="1.0"?><XMLNewsQueuedResponse><ListOfRBNews>${news(
      '1',
      '<strapline>NU/FLASH-U</strapline><headline>Havnen &#xE5;bner</headline><subtitle>Ada&amp;apos;s havn</subtitle><town>Haag</town><origin>/ritzau/</origin><section>Udland</section><content>&lt;p&gt;Et &amp;amp;quot;to&amp;amp;quot;.&lt;/p&gt;</content><Priority>3</Priority><IPTCList xmlns:a="urn:a"><a:int>15000000</a:int></IPTCList><byLine>Ada Finch</byLine><byLineEmail>a@b.example</byLineEmail><TilRedaktionen>Se navne</TilRedaktionen>',
    )}${news('2', '<headline xmlns:i="urn:i" i:nil="true"/><content>&lt;p&gt;To.&lt;/p&gt;</content><Annuleret>true</Annuleret>')}</ListOfRBNews></XMLNewsQueuedResponse>`,
  );
  expect(articles).toMatchObject([
    {
      headline: 'Havnen åbner',
      standfirst: "Ada's havn",
      byline: ['Ada Finch'],
      published: { text: '2018-01-30T17:32:18.397' },
      section: 'Udland',
      place: 'Haag',
      language: 'da',
      subjects: ['medtop:15000000'],
      notes: ['Se navne'],
      status: 'usable',
      source: { name: 'ritzau', guid: '9a6955fc-11da-46b6-9903-431' },
      extra: { wire: { slugline: 'NU/FLASH-U', urgency: 3 } },
      body: 'Et "to".\n',
    },
    { headline: null, status: 'canceled', body: 'To.\n' },
  ]);
  expect(dropped).toEqual(expect.arrayContaining(['RBNews/byLineEmail']));
});
