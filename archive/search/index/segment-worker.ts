import { parentPort } from 'node:worker_threads';
import { loadedLanguages } from '../analysis/languages.ts';
import { buildRows, collatorFor } from './new-segment.ts';
import { type BuildAnswer, buildRequestSchema } from './segment-messages.ts';
import { Slice } from './steps.ts';

/** The program of a worker thread of segment-workers.ts: it builds one segment after the other. */
parentPort?.on('message', (message: unknown) => {
  void answer(message);
});
parentPort?.postMessage('ready');

async function answer(message: unknown): Promise<void> {
  const { job, articles, numbers, timeZone, language } = buildRequestSchema.parse(message);
  const compareHeadlines = collatorFor(language).compare;
  const rows = await buildRows(
    articles,
    numbers,
    { timeZone, language, compareHeadlines },
    { slice: new Slice(), onDocument: () => undefined },
  );
  const sizes = [...rows.values()].map(({ byteLength }) => byteLength);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const row of rows.values()) {
    bytes.set(row, at);
    at += row.byteLength;
  }
  const built: BuildAnswer = {
    job,
    keys: [...rows.keys()],
    sizes,
    bytes,
    languages: [...loadedLanguages()],
  };
  parentPort?.postMessage(built, [bytes.buffer]);
}
