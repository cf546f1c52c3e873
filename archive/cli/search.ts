import { Option } from 'commander';
import type { Archive } from '../archive-types.ts';
import { type Query, sortOrders } from '../search/query.ts';
import type { SearchResult } from '../search/search-index.ts';
import { explanationLines, noteLine } from './explanation-lines.ts';
import { withArchive } from './open.ts';
import {
  type ExitCode,
  exitCodes,
  type OutputOptions,
  print,
  printFailure,
  say,
} from './output.ts';
import { queryOf } from './query-of.ts';
import type { DefineCommand } from './subcommands.ts';
import { wholeNumber } from './whole-number.ts';

interface SearchOptions extends OutputOptions {
  readonly limit: number;
  readonly offset: number;
  readonly syntax: 'box' | 'lunr';
  readonly language?: string;
  readonly explain?: boolean;
  readonly sort?: Query['sort']['by'];
  readonly section?: readonly string[];
  readonly tag?: readonly string[];
  readonly collection?: string;
  readonly year?: readonly string[];
}

export const defineSearch: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument(
      '<query>',
      'words, "phrases", field:word, -word, OR, ( ), has: no: is:, published:2022-01 …',
    )
    .option('--limit <n>', 'results to print; 0 for none', wholeNumber, 50)
    .option('--offset <n>', 'results to leave out first', wholeNumber, 0)
    .addOption(new Option('--sort <order>').choices(sortOrders))
    .option('--section <name>', 'only this section; may be given several times', collect)
    .option('--tag <name>', 'only this tag; may be given several times', collect)
    .option('--collection <name>', 'only this collection, by name or id, in its own order')
    .option('--year <year>', 'only this year; may be given several times', collect)
    .addOption(
      new Option(
        '--syntax <name>',
        'box: as in the search box; lunr: a query of Lunr, answered as by Lunr',
      )
        .choices(['box', 'lunr'])
        .default('box'),
    )
    .option(
      '--language <code>',
      'with --syntax lunr: of the words; that of the archive unless given',
    )
    .option('--explain', 'say what is searched and how many results each part takes away')
    .option('--json', 'print one JSON document: { total, results, facets, notes }')
    .allowUnknownOption()
    .action(async (folder: string, text: string, options: SearchOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const { offset, limit } = options;
          if (options.syntax === 'lunr') return searchLunr(archive, text, options);
          if (options.explain === true) {
            const explanation = archive.explain(queryOf(text, options));
            print(options, explanation, () => explanationLines(explanation));
            return exitCodes.done;
          }
          const found = archive.search({ query: queryOf(text, options), offset, limit });
          for (const note of found.notes) say(noteLine(note));
          const { total, results, facets, notes } = found;
          print(options, { total, results: results.map(describe), facets, notes }, () => [
            `${total} found`,
            ...results.map(line),
          ]);
          return exitCodes.done;
        }),
      );
    });
};

async function searchLunr(
  archive: Archive,
  text: string,
  options: SearchOptions,
): Promise<ExitCode> {
  const unfit = (['sort', 'section', 'tag', 'year', 'collection'] as const).find(
    (name) => options[name],
  );
  if (unfit) {
    const message = `--${unfit} does not go with --syntax lunr.`;
    return printFailure(options, { code: 'wrong-use', message }, exitCodes.wrongUse);
  }
  const found = await archive.searchLunr({ ...options, text });
  if (!found.ok) return printFailure(options, found.error, exitCodes.wrongUse);
  const { total, results } = found.value;
  const document = {
    total,
    results: results.map(({ article: { id, path, headline }, score }) => ({
      id,
      path,
      headline,
      score,
    })),
  };
  print(options, document, () => [
    `${total} found`,
    ...results.map(({ article, score }) => `${score.toFixed(3).padStart(8)}  ${line({ article })}`),
  ]);
  return exitCodes.done;
}

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A result as `--json` prints it: stable, flat, dates as written. */
export function describe(result: SearchResult): object {
  const { article, score, snippet, headline, hits, findings, copies } = result;
  return {
    id: article.id,
    path: article.path,
    headline: article.headline,
    score,
    standfirst: article.standfirst,
    byline: article.byline,
    published: article.published?.text ?? null,
    updated: article.updates.at(-1)?.at?.text ?? null,
    section: article.section,
    place: article.place,
    tags: article.tags,
    language: article.language,
    snippet: snippet.text,
    marks: { headline: headline.marks, snippet: snippet.marks },
    hits,
    findings,
    copies,
  };
}

export function line({ article }: Pick<SearchResult, 'article'>): string {
  return [
    article.published?.text.slice(0, 10) ?? '----------',
    article.id,
    article.headline ?? article.path,
  ].join('  ');
}
