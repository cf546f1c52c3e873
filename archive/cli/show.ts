import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Article, articlePathSchema, type StoryDate } from '../article/article.ts';
import { readFile as readArticleParts } from '../article/parse-article.ts';
import { findArticle } from './find-article.ts';
import { withArchive } from './open.ts';
import { exitCodes, type OutputOptions, print, printFailure } from './output.ts';
import type { DefineCommand } from './subcommands.ts';

export const defineShow: DefineCommand = (command, done) => {
  command
    .argument('<folder>')
    .argument('<article>', 'its id or its path in the folder')
    .option('--json', 'print one JSON document: the front matter under its own names, and `body`')
    .action(async (folder: string, article: string, options: OutputOptions) => {
      done(
        await withArchive(folder, options, { access: 'read' }, async (archive) => {
          const id = findArticle(archive, article);
          if (!id.ok) return printFailure(options, id.error);
          const opened = await archive.article(id.value, null);
          if (!opened.ok) return printFailure(options, opened.error);
          const { article: shown, findings } = opened.value;
          const written = await frontMatterOf(path.join(archive.info().folder, shown.path));
          print(options, { ...documentOf(shown, written), findings }, () => linesOf(shown));
          return shown.problems.some(({ field }) => field === null)
            ? exitCodes.doneWithFailures
            : exitCodes.done;
        }),
      );
    });
};

/**
 * The article under the names of the format, dates as they are written, and then every other key
 * of the file as it stands there: those that the format does not know, and those by which the file
 * names a field (`title`, `date`).
 */
function documentOf(article: Article, frontMatter: Readonly<Record<string, unknown>>): object {
  const { extra: _extra, ...known } = article;
  const document = {
    id: known.id,
    path: known.path,
    headline: known.headline,
    standfirst: known.standfirst,
    byline: known.byline,
    published: written(known.published),
    updates: known.updates.map(({ at, kind, note }) => ({ at: written(at), kind, note })),
    section: known.section,
    place: known.place,
    tags: known.tags,
    subjects: known.subjects,
    language: known.language,
    status: known.status,
    embargo: written(known.embargo),
    source: known.source,
    images: known.images.map((image) => ({ ...image, expires: written(image.expires) })),
    links: known.links,
    notes: known.notes,
    body: known.body,
    hash: known.hash,
    problems: known.problems,
  };
  const others = Object.entries(frontMatter).filter(([key]) => !Object.hasOwn(document, key));
  return { ...document, ...Object.fromEntries(others) };
}

/** All keys of the file's front matter as plain JSON values; none of a file that cannot be read. */
async function frontMatterOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return {};
  const parts = readArticleParts(bytes, articlePathSchema.parse(file));
  return parts.ok ? parts.value.values.typed : {};
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
