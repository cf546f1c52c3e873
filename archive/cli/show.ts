import type { Article, StoryDate } from '../article/article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { AddCommand } from './run.ts';

export const addShow: AddCommand = (program, done) => {
  program
    .command('show')
    .description('print one article')
    .argument('<folder>')
    .argument('<article>', 'its id or its path in the folder')
    .option('--json', 'print one JSON document: the front matter under its own names, and `body`')
    .action(async (folder: string, article: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const id = archive.find(article);
          if (id === null)
            return printFailure(options, {
              code: 'unknown-article',
              message: `There is no article ${article}.`,
              path: article,
            });
          const opened = await archive.article(id, null);
          if (!opened.ok) return printFailure(options, opened.error);
          const { findings } = opened.value;
          print(options, { ...frontMatterOf(opened.value.article), findings }, () =>
            linesOf(opened.value.article),
          );
          return opened.value.article.problems.some(({ field }) => field === null)
            ? exitCodes.doneWithFailures
            : exitCodes.done;
        }),
      );
    });
};

/** The article as the format names it; dates as they are written; unknown keys as they are. */
export function frontMatterOf(article: Article): Readonly<Record<string, unknown>> {
  const { extra, body, problems, hash, published, updates, embargo, images, ...rest } = article;
  return {
    ...extra,
    ...rest,
    published: written(published),
    updates: updates.map(({ at, kind, note }) => ({ at: written(at), kind, note })),
    embargo: written(embargo),
    images: images.map((image) => ({ ...image, expires: written(image.expires) })),
    body,
    hash,
    problems,
  };
}

function written(date: StoryDate | null): string | null {
  return date?.text ?? null;
}

function linesOf(article: Article): readonly string[] {
  const fields: readonly (readonly [string, string | null])[] = [
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    ['byline', article.byline.join(', ')],
    ['published', written(article.published)],
    ...article.updates.map(({ at, kind, note }): readonly [string, string] => [
      kind,
      [written(at), note].filter(Boolean).join('  '),
    ]),
    ['section', article.section],
    ['place', article.place],
    ['tags', article.tags.join(', ')],
    ['language', article.language],
    ['status', article.status],
    ['embargo', written(article.embargo)],
    ...article.images.map(({ file, caption, credit }): readonly [string, string] => [
      'image',
      [file, caption, `credit: ${credit ?? 'none'}`].filter(Boolean).join('  '),
    ]),
    ...article.notes.map((note): readonly [string, string] => ['note', note]),
    ...article.problems.map(({ code, message }): readonly [string, string] => [
      'problem',
      `${message} (${code})`,
    ]),
  ];
  const shown = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name.padEnd(12)} ${value}`],
  );
  return [
    `id           ${article.id}`,
    `path         ${article.path}`,
    ...shown,
    '',
    article.body.trimEnd(),
  ];
}
