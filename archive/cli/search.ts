import { InvalidArgumentError, Option } from 'commander';
import {
  everything,
  type Filter,
  type FilterField,
  type Query,
  sortOrders,
} from '../search/query.ts';
import type { SearchResult } from '../search/search-index.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, say } from './output.ts';
import type { AddCommand } from './run.ts';

interface SearchOptions extends OutputOptions {
  readonly limit: number;
  readonly offset: number;
  readonly sort?: Query['sort']['by'];
  readonly section?: string[];
  readonly tag?: string[];
  readonly year?: string[];
}

/** More than any archive holds: every result at once. */
const all = 1_000_000_000;

export const addSearch: AddCommand = (program, done) => {
  program
    .command('search')
    .description('find articles; an empty query finds all')
    .argument('<folder>')
    .argument(
      '<query>',
      'words, "phrases", field:word, -word, OR, ( ), has: no: is:, published:2022-01 …',
    )
    .option('--limit <n>', 'results to print; 0 for none', wholeNumber, 50)
    .option('--offset <n>', 'results to leave out first', wholeNumber, 0)
    .addOption(new Option('--sort <order>').choices(sortOrders))
    .option('--section <name...>', 'only these sections')
    .option('--tag <name...>', 'only these tags')
    .option('--year <year...>', 'only these years')
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .action(async (folder: string, text: string, options: SearchOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const query = queryOf(text, options);
          const results: SearchResult[] = [];
          const wanted = Math.min(options.limit, all);
          let page = archive.search({
            query,
            offset: options.offset,
            limit: Math.min(wanted, 1000),
          });
          results.push(...page.results);
          while (results.length < wanted && page.results.length > 0) {
            page = archive.search({
              query,
              offset: options.offset + results.length,
              limit: Math.min(wanted - results.length, 1000),
            });
            results.push(...page.results);
          }
          for (const { code, part } of page.notes) say(`note: ${code}: ${part}`);
          print(
            options,
            {
              total: page.total,
              results: results.map(describe),
              facets: page.facets,
              notes: page.notes,
            },
            () => [`${page.total} found`, ...results.map(line)],
          );
          return exitCodes.done;
        }),
      );
    });
};

export function queryOf(
  text: string,
  options: Pick<SearchOptions, 'sort' | 'section' | 'tag' | 'year'> = {},
): Query {
  const filters: Filter[] = [];
  const add = (field: FilterField, values: readonly string[] | undefined) => {
    if (values !== undefined) filters.push({ field, values: [...values], exclude: false });
  };
  add('section', options.section);
  add('tag', options.tag);
  add('year', options.year);
  const by = options.sort ?? (text.trim() === '' ? everything.sort.by : 'relevance');
  return { text, filters, sort: { by, direction: by === 'headline' ? 'ascending' : 'descending' } };
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError(`${text} is not a whole number.`);
  return value;
}

/** A result as `--json` prints it: stable, flat, dates as written. */
function describe({ article, score, snippet, headline, hits, findings }: SearchResult): object {
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
  };
}

function line({ article }: SearchResult): string {
  return [
    article.published?.text.slice(0, 10) ?? '----------',
    article.id,
    article.headline ?? article.path,
  ].join('  ');
}
