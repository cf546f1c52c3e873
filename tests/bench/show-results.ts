import {
  agreementTable,
  budgetTable,
  engineTable,
  kindTable,
  relevanceTable,
  wordTable,
} from './result-tables.ts';
import type { BenchResults, CollectionResults, SizeResults } from './results.ts';
import { asMarkdown, asText } from './table.ts';

/** Kept results as Markdown. */
export function showResults(results: BenchResults): string {
  return [
    titleOf(results),
    ...results.sizes.map((size) => showSize(size, true)),
    ...(results.relevance.length > 0 ? [showRelevance(results.relevance, true)] : []),
  ].join('\n\n');
}

/** All tables of one size, for a terminal or as Markdown. */
export function showSize(results: SizeResults, markdown: boolean): string {
  const show = markdown ? asMarkdown : asText;
  const { model } = results.prepared;
  const law = `The generator's law of words: ${JSON.stringify(model)}`;
  const left = results.skipped.map(({ engine, reason }) => `Not measured: ${engine} (${reason}).`);
  return [
    heading(results),
    show(engineTable(results)),
    show(kindTable(results)),
    show(budgetTable(results)),
    ...(results.agreement.length > 0 ? [show(agreementTable(results)), remarks] : []),
    show(wordTable(results)),
    [law, ...left].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const remarks =
  'Not compared: phrases, prefixes and edit distance (engines cut and stem words differently, and ' +
  'Lunr does not stem a word with a wildcard), and dates. In brackets: p95 as a multiple of ours, ' +
  'over the queries that both have. SQLite is a build for WebAssembly here: as native code SQLite ' +
  'takes about 0.6 of its processor time, for building and for queries alike. Own memory ' +
  'includes some 45 MB of Node. Keystroke to painted results, launch, scrolling and import are not ' +
  'measured here.';

export function showRelevance(results: readonly CollectionResults[], markdown: boolean): string {
  return (markdown ? asMarkdown : asText)(relevanceTable(results));
}

export function heading({ size, prepared }: SizeResults): string {
  const { made, bytes, documents } = prepared;
  const origin =
    made === 0
      ? 'all from the corpus'
      : made === documents
        ? 'all made by the generator'
        : `${documents - made} from the corpus, ${made} made from its words`;
  return `${size.toLocaleString('en')} articles (${origin}), ${(bytes / 1e6).toFixed(0)} MB of text`;
}

export function titleOf({ date, machine, versions, corpus, log }: BenchResults): string {
  const words = (of: Readonly<Record<string, string>>): string =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  return [
    `${date.slice(0, 10)}; ${words(machine)}; ${words(versions)}.`,
    `Corpus: ${corpus}. ${log.queries} queries, seed ${log.seed}.`,
  ].join('\n');
}
