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
});
