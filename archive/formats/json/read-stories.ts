import { breathe } from '../../job.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../../result.ts';
import type { PictureLender } from '../bring-pictures.ts';
import type { ReadContext, ReadItem, Source } from '../reader.ts';
import { type Story, storyItem } from '../story-item.ts';
import { nameOf } from '../xml/survey-xml.ts';
import type { PartAt } from './json-parts.ts';
import { isJsonObject, type JsonObject } from './json-use.ts';
import { defaultJsonLimits, type SurveyedJson, surveyJson } from './survey-json.ts';

/** What one entry of an export is: a story, or something that is named as left out. */
export type ExportEntry = Story | { readonly kind: 'left-out'; readonly source: string };

/** An export that is one JSON document. */
export interface JsonExport {
  /** Where its stories stand, and what of it nobody needs. */
  readonly partAt: PartAt;
  /**
   * Reads the document without its stories. Returns what makes entries of one of them; `place`
   * counts them, from 0.
   */
  entries(rest: unknown): (story: JsonObject, name: string, place: number) => Iterable<ExportEntry>;
  /** Whether a document without a list is one story; none is unless given. */
  isStory?(rest: unknown): boolean;
}

/**
 * The stories of an export, one at a time: it is gone through twice, once for what may stand behind
 * them. One story that cannot be read is a failure of its own (`json-invalid`, `too-large`); a
 * document without any is one (`empty-source`), and one that is no JSON, as `surveyJson` says.
 */
export async function* readStories(
  source: Source,
  context: ReadContext,
  lend: PictureLender,
  { partAt, entries, isStory }: JsonExport,
): AsyncGenerator<ReadItem> {
  const name = nameOf(source);
  const surveyed = await surveyJson(source, partAt, context);
  if (!surveyed.ok) {
    yield { kind: 'failure', source: name, error: surveyed.error };
    return;
  }
  const { rest, stories } = surveyed.value;
  const isOne = stories === 0 && isStory?.(rest) === true;
  const entriesOf = entries(rest);
  let place = 0;
  let items = 0;
  for await (const story of isOne ? [ok(rest)] : storiesOf(surveyed.value, name)) {
    context.signal?.throwIfAborted();
    if (!story.ok) {
      items += 1;
      yield { kind: 'failure', source: `${name}: ${place + 1}`, error: story.error };
    } else if (isJsonObject(story.value)) {
      for (const entry of entriesOf(story.value, name, place)) {
        items += 1;
        yield 'kind' in entry ? entry : await storyItem(entry, lend);
      }
    }
    place += 1;
    context.onProgress?.({ step: 'reading', done: place, total: isOne ? 1 : stories });
    if (place % 32 === 0) await breathe();
  }
  if (items > 0) return;
  const message = `${name} holds no articles.`;
  yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
}

/** A system error is the last one. */
async function* storiesOf(json: SurveyedJson, name: string): AsyncGenerator<Result<unknown>> {
  try {
    for await (const text of json.texts()) yield parseStory(text, name);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { ok: false, error: failureOfSystemError(error, name) };
  }
}

function parseStory(text: string, name: string): Result<unknown> {
  const { largestStory } = defaultJsonLimits;
  if (text.length > largestStory) {
    const message = `A story in ${name} has more than ${largestStory} characters.`;
    return fail('too-large', message, { path: name });
  }
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/\s+/g, ' ').slice(0, 120);
    return fail('json-invalid', `A story in ${name} cannot be read as JSON: ${why}`, {
      path: name,
    });
  }
}
