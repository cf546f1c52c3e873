import { likeQuery } from '../search/query.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import { queryOf } from './query-of.ts';
import { collect, describe, line } from './search.ts';
import type { DefineCommand } from './subcommands.ts';
import { wholeNumber } from './whole-number.ts';

interface MoreLikeOptions extends OutputOptions {
  readonly limit: number;
  readonly offset: number;
  readonly section?: readonly string[];
  readonly tag?: readonly string[];
  readonly year?: readonly string[];
}

export const defineMoreLike: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<article>', 'its id or its path in the folder')
    .option('--limit <n>', 'results to print; 0 for none', wholeNumber, 50)
    .option('--offset <n>', 'results to leave out first', wholeNumber, 0)
    .option('--section <name>', 'only this section; may be given several times', collect)
    .option('--tag <name>', 'only this tag; may be given several times', collect)
    .option('--year <year>', 'only this year; may be given several times', collect)
    .option('--json', 'print one JSON document: { total, words, needed, copies, results }')
    .action(async (folder: string, article: string, options: MoreLikeOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const id = findArticle(archive, article);
          if (!id.ok) return printFailure(options, id.error);
          const like = likeQuery(id.value);
          const query = { ...like, filters: [...like.filters, ...queryOf('', options).filters] };
          const { offset, limit } = options;
          const { total, results } = archive.search({ query, offset, limit });
          const said = archive.explain(like).parts[0]?.said;
          const [by] = said?.kind === 'like' ? said.articles : [];
          const { words = [], needed = 0, copies = 0 } = by ?? {};
          const document = { total, words, needed, copies, results: results.map(describe) };
          print(options, document, () => [
            `${total} found by ${needed} or more of: ${words.join(', ')}`,
            ...(copies > 0 ? [`near-copies left out: ${copies}`] : []),
            ...results.map((result) => `${result.score.toFixed(3).padStart(8)}  ${line(result)}`),
          ]);
          return exitCodes.done;
        }),
      );
    });
};
