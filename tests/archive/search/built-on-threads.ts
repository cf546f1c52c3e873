import { subscribe } from 'node:diagnostics_channel';
import { buildRows, collatorFor } from '../../../archive/search/index/new-segment.ts';
import { segmentThreads } from '../../../archive/search/index/segment-threads.ts';
import { SegmentWorkers } from '../../../archive/search/index/segment-workers.ts';
import { Slice } from '../../../archive/search/index/steps.ts';
import { makeArticle } from './make-article.ts';

/**
 * Builds segments on threads and in the process, and prints how many could be built at the same
 * time, what was told of the threads, whether each was built on one, and whether its rows were the
 * same.
 */
const languages = ['en', 'de', 'ar', 'ja', 'ru'];
const bodies = [
  'The council’s plan for the harbour was “naïve”, said Łukasz.',
  'Die Häfen der Städte werden größer.',
  'قال الوزير إن الميناء الجديد مفتوح',
  '東京都の新しい港が開港した。',
  'Новые порты строятся 😀.',
];
const told: unknown[] = [];
subscribe(segmentThreads.name, (message) => told.push(message));
const workers = new SegmentWorkers();
const { count } = workers;
const segments = [1, 2, 3, 4, 5];
const built = await Promise.all(
  segments.map(async (segment) => {
    const articles = Array.from({ length: 40 }, (_, at) => {
      const kind = (segment + at) % languages.length;
      return makeArticle(`a${segment}-${at}`, {
        headline: `Story ${at}`,
        language: languages[kind] ?? 'en',
        body: `${bodies[kind] ?? ''} Number ${segment * at}.`,
        tags: ['harbour', `tag ${at % 7}`],
      });
    });
    const numbers = { segment, firstText: segment * 100 };
    const context = { timeZone: 'Europe/Berlin', language: 'en' };
    const answer = await workers.build(articles, numbers, context);
    const rows = await buildRows(
      articles,
      numbers,
      { ...context, compareHeadlines: collatorFor('en').compare },
      { slice: new Slice(), onDocument: () => undefined },
    );
    const bytes = Buffer.concat([...rows.values()]);
    const same =
      answer !== null &&
      answer.keys.join() === [...rows.keys()].join() &&
      bytes.equals(Buffer.from(answer.bytes));
    return { onThread: answer !== null, same };
  }),
);
// The program ends by itself, though its threads would have waited for more.
process.stdout.write(JSON.stringify({ count, told, built }));
