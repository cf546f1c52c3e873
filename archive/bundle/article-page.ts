import type { Article, ArticleImage, StoryDate } from '../article/article.ts';
import { subjectName } from '../subjects/media-topics.ts';
import { escapeHtml } from './html.ts';

export interface ArticlePageParts {
  /** Of the article on its page; letters, digits and hyphens. */
  readonly anchor: string;
  /** Address of the article's own file. */
  readonly fileAddress: string;
  /** The text, rendered and harmless. */
  readonly bodyHtml: string;
  /** The address that a picture has on the page; null where it cannot be shown. */
  pictureAddress(written: string): string | null;
}

/** One article as a section of a page: all that its file says, in a reader's order. */
export function articleSection(article: Article, parts: ArticlePageParts): string {
  return `<article id="${parts.anchor}"${languageOf(article)}>
<header>
${paragraph('kicker', [article.section, article.place])}<h2 dir="auto">${headlineOf(article)}</h2>
${badges(article)}${paragraph('standfirst', [article.standfirst])}${paragraph('byline', article.byline)}${times(article)}</header>
${article.images.map((image) => figure(image, parts)).join('')}<div class="body" dir="auto">
${parts.bodyHtml}
</div>
<footer>
${footer(article, parts)}</footer>
</article>
`;
}

/** One line of the contents, in two parts: between them comes the address of the article. */
export function contentsRow(article: Article): readonly [string, string] {
  return [
    `<tr><td class="date">${text(article.published === null ? null : (readable(article.published).split(' ')[0] ?? null))}</td><td dir="auto"${languageOf(article)}><a href="`,
    `">${headlineOf(article)}</a></td><td dir="auto">${text(article.section)}</td><td dir="auto">${escapeHtml(article.byline.join(', '))}</td></tr>\n`,
  ];
}

function headlineOf(article: Article): string {
  return escapeHtml(article.headline ?? article.path);
}

function languageOf({ language }: Article): string {
  return language === null ? '' : ` lang="${escapeHtml(language)}"`;
}

function badges({ status, embargo, updates }: Article): string {
  const words = [
    ...(status === 'withheld' || status === 'canceled' ? [status] : []),
    ...(embargo === null ? [] : [`embargo ${embargo.text}`]),
    ...(updates.some(({ kind }) => kind === 'retraction') ? ['retracted'] : []),
  ];
  return words.length === 0
    ? ''
    : `<p class="badges">${words.map((word) => `<span>${escapeHtml(word)}</span>`).join(' ')}</p>\n`;
}

function times({ published, updates }: Article): string {
  if (published === null && updates.length === 0) return '';
  const lines = updates.map(
    ({ at, kind, note }) =>
      `<li>${capital(kind)}${at === null ? '' : ` ${time(at)}`}${note === null ? '' : ` <span dir="auto">${escapeHtml(note)}</span>`}</li>`,
  );
  return `<ul class="times">${published === null ? '' : `<li>Published ${time(published)}</li>`}${lines.join('')}</ul>\n`;
}

function time(date: StoryDate): string {
  const machine = date.precision === 'invalid' ? '' : ` datetime="${escapeHtml(date.text)}"`;
  return `<time${machine}>${escapeHtml(readable(date))}</time>`;
}

/** `2024-03-02 08:00 +01:00` instead of what machines exchange; anything else as written. */
function readable({ text }: StoryDate): string {
  const [, day, minutes, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-][\d:]+)?$/.exec(text) ?? [];
  if (day === undefined) return text;
  return [day, minutes, zone === 'Z' ? 'UTC' : zone].filter(Boolean).join(' ');
}

function figure(image: ArticleImage, parts: ArticlePageParts): string {
  const address = image.file === null ? null : parts.pictureAddress(image.file);
  const shown =
    address !== null
      ? `<img src="${address}" alt="${escapeHtml(image.alt ?? '')}" loading="lazy">`
      : `<p class="absent">${image.file === null ? 'No picture file' : `Not in this bundle: <span dir="auto">${escapeHtml(image.file)}</span>`}</p>`;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Credit', image.credit],
    ['Creator', image.creator],
    ['Copyright', image.copyright],
    ['Usage', image.usageTerms],
    ['Expires', image.expires?.text ?? null],
    ['Alt text', image.alt],
  ];
  const rights = facts.flatMap(([label, value]) =>
    value === null
      ? []
      : [`<span><b>${label}</b> <span dir="auto">${escapeHtml(value)}</span></span>`],
  );
  return `<figure${image.lead ? ' class="lead"' : ''}>${shown}
<figcaption dir="auto">${text(image.caption)}${rights.length === 0 ? '' : `<small dir="ltr">${rights.join(' ')}</small>`}</figcaption></figure>
`;
}

function footer(article: Article, parts: ArticlePageParts): string {
  const { tags, subjects, links, notes, source } = article;
  return [
    tags.length === 0
      ? ''
      : `<p class="tags">${tags.map((tag) => `<span dir="auto">${escapeHtml(tag)}</span>`).join(' ')}</p>\n`,
    links.length === 0
      ? ''
      : `<h3>Related</h3><ul>${links.map(({ title, href }) => `<li dir="auto">${link(title ?? href ?? '', href)}</li>`).join('')}</ul>\n`,
    notes.length === 0
      ? ''
      : `<h3>Notes</h3><ul>${notes.map((note) => `<li dir="auto">${escapeHtml(note)}</li>`).join('')}</ul>\n`,
    `<dl>${[
      fact(
        'Subjects',
        subjects.length === 0 ? null : escapeHtml(subjects.map(subjectName).join(', ')),
      ),
      fact('Language', article.language === null ? null : escapeHtml(article.language)),
      fact(
        'Source',
        source === null
          ? null
          : [
              text(source.name),
              source.uri === null ? '' : link(source.uri, source.uri),
              text(source.guid),
            ]
              .filter(Boolean)
              .join(' · '),
      ),
      fact('File', `<a href="${parts.fileAddress}" dir="ltr">${escapeHtml(article.path)}</a>`),
    ].join('')}</dl>\n`,
  ].join('');
}

function fact(label: string, html: string | null): string {
  return html === null || html === '' ? '' : `<dt>${label}</dt><dd>${html}</dd>`;
}

/** A link that a reader may follow; any other address is shown as text. */
function link(words: string, href: string | null): string {
  if (href === null || !/^https?:\/\//i.test(href))
    return escapeHtml(href === null || href === words ? words : `${words} (${href})`);
  return `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${escapeHtml(words)}</a>`;
}

function paragraph(name: string, parts: readonly (string | null)[]): string {
  const words = parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `<span dir="auto">${text(part)}</span>`);
  return words.length === 0 ? '' : `<p class="${name}">${words.join(' · ')}</p>\n`;
}

function text(value: string | null): string {
  return value === null ? '' : escapeHtml(value);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
