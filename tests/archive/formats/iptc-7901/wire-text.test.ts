import { describe, expect, it } from 'vitest';
import { readText } from '../wire/support.ts';

const message = (number: number, headline: string) =>
  `\u0001abc${number} 3 i 50 info\r\n\nGermany-politics\r\n\u0002${headline} =\r\nBy Ada Finch =\r\n\r\n   Berlin (dpa) - One line that is\r\nbroken goes on for some more words.\r\n\r\n   Second paragraph.\r\n\u0003 101305 GMT Jan 22\r\n\u0004`;

describe('wire text', () => {
  it('has any number of messages', async () => {
    const { articles } = await readText(message(1, 'One') + message(2, 'Two'), 'wire.txt');
    expect(articles.map(({ headline }) => headline)).toEqual(['One', 'Two']);
    expect(articles[0]).toMatchObject({
      byline: ['Ada Finch'],
      published: { text: '2022-01-10T13:05Z' },
      place: 'Berlin',
      extra: { wire: { slugline: 'Germany-politics', urgency: 3 } },
    });
    expect(articles[0]?.body).toContain('One line that is broken goes on');
    expect(articles[0]?.body).toContain('\n\nSecond paragraph.');
  });

  it('with an impossible day keeps what it says in the notes', async () => {
    const broken = message(1, 'One').replace('101305 GMT Jan 22', '331305 GMT Jan 22');
    const { articles, items } = await readText(broken, 'wire.txt');
    expect(articles[0]?.published).toBeNull();
    expect(articles[0]?.notes).toContain('date: 2022-01-33T13:05Z');
    expect(items[0]).toMatchObject({ article: { warnings: [{ code: 'date-invalid' }] } });
  });

  it('without text is a failure, and the next is read', async () => {
    const { articles, failures } = await readText(
      `\u0001abc1 3 i 0\n\u0002\u0003\n${message(2, 'Two')}`,
      'wire.txt',
    );
    expect(failures).toEqual(['empty-source']);
    expect(articles.map(({ headline }) => headline)).toEqual(['Two']);
  });

  it('says in its first lines what the desk means by it, and the place without a dash', async () => {
    const { articles } = await readText(
      '\u0001abc1 3 i 50 info\r\nPorts\r\n\u0002REFILE\r\n1ST LEAD\r\nLe port ouvre =\r\n\r\nGenève (ats) Le port ouvre lundi, a dit le maître du port.\r\n\u0003 101305 jan 22\r\n\u0004',
      'wire.txt',
    );
    expect(articles[0]).toMatchObject({
      headline: 'Le port ouvre',
      notes: ['REFILE', '1ST LEAD'],
      place: 'Genève',
      source: { name: 'ats' },
    });
  });

  it('of America tells headline and summary apart, and the agency from what the writer does', async () => {
    const { articles } = await readText(
      '\u0016\u0016\u0001z0715\u001fasian\nr s \u0013\u0011 BC-Ports 02-20 0500\n\u0002^BC-Ports,416<\n^Port opens<\n^AP Photo A1<\n^The port opens on Monday.<\n^By ADA FINCH=\n^AP Sports Writer=\n\t   ATLANTA (AP) _ The port opens on Monday, they said.\n\u0003\nAP-WF-02-20-16 0337GMT<\n\u0004',
      'wire.tst',
    );
    expect(articles[0]).toMatchObject({
      headline: 'Port opens',
      standfirst: 'The port opens on Monday.',
      byline: ['Ada Finch'],
      source: { name: 'AP' },
      notes: ['AP Photo A1'],
      published: { text: '2016-02-20T03:37Z' },
    });
  });

  it('of ANPA without its signs has headline, place and what is no date', async () => {
    const { articles, fields } = await readText(
      '\u0016\u0016\u0001a0105\u001fKYODOkoko-\nu s \u0013\u0011 BC-Cup 09-12 0344\n\u0002BC-Cup\nReds win the cup+\n     SAITAMA, Japan, Dec. 9 Kyodo - Reds claimed their seventh cup on Sunday after a long night.\n\u0003KWS-21:37\n',
      'wire.tst',
    );
    expect(articles[0]).toMatchObject({
      headline: 'Reds win the cup',
      place: 'Saitama, Japan',
      extra: { wire: { slugline: 'BC-Cup' } },
    });
    expect(fields).toContainEqual(expect.objectContaining({ field: 'end', value: 'KWS-21:37' }));
  });
});
