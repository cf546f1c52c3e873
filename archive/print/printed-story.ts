import type { Article, ArticleImage } from '../article/article.ts';
import { escapeHtml } from '../bundle/html.ts';
import type { PrintLabel, PrintWords } from './print-words.ts';
import { textDirection } from './text-direction.ts';

export interface PrintedStoryParts {
  /** The text, rendered and harmless. */
  readonly bodyHtml: string;
  /** The address that a picture has on the page; null where it cannot be shown. */
  pictureAddress(written: string): string | null;
}

/**
 * One article as it is set on paper: all that its file says, in a reader's order. Its headline is the
 * one heading of the second level, which is how the stories of a document are found again.
 */
export function printedStory(
  article: Article,
  parts: PrintedStoryParts,
  words: PrintWords,
): string {
  const { images, language } = article;
  const [lead] = [...images].sort((a, b) => Number(b.lead) - Number(a.lead));
  const others = images.filter((image) => image !== lead);
  const headline = headlineOf(article);
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  return `<article dir="${textDirection(headline) ?? words.direction}"${lang}>
<header>
${line('kicker', [article.section, article.place])}<h2 dir="auto">${escapeHtml(headline)}</h2>
${badges(article, words)}${block('standfirst', article.standfirst)}${byline(article, words)}</header>
${lead === undefined ? '' : figure(lead, 'lead', parts, words)}<div class="body" dir="auto">
${parts.bodyHtml}
${others.map((image) => figure(image, 'inner', parts, words)).join('')}</div>
<footer>
${updates(article, words)}${related(article, words)}${facts(article, words)}</footer>
</article>
`;
}

export function headlineOf({ headline, path }: Pick<Article, 'headline' | 'path'>): string {
  return headline?.trim() || path;
}

/** Words of the interface among those of an article: their own direction, the article's side. */
function said(text: string, { direction, language }: PrintWords): string {
  return `<span class="said" dir="${direction}" lang="${language}">${escapeHtml(text)}</span>`;
}

function value(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function badges({ status, embargo }: Article, words: PrintWords): string {
  const said = [
    ...(status === 'withheld' || status === 'canceled' ? [words.label(status)] : []),
    ...(embargo === null ? [] : [`${words.label('embargo')}: ${words.date(embargo)}`]),
  ];
  return said.length === 0
    ? ''
    : `<p class="badges" dir="${words.direction}">${said.map((word) => `<span>${escapeHtml(word)}</span>`).join(' ')}</p>\n`;
}

function byline({ byline, published, updates }: Article, words: PrintWords): string {
  const last = updates.findLast(({ at }) => at !== null);
  const moments = [
    ...(published === null ? [] : [words.published(words.date(published))]),
    ...(last?.at ? [`${words.update(last.kind)}: ${words.date(last.at)}`] : []),
  ];
  const who = byline.length === 0 ? '' : `<p class="byline">${said(words.by(byline), words)}</p>\n`;
  const when = moments.map((moment) => said(moment, words)).join(' <span aria-hidden>·</span> ');
  return `${who}${when === '' ? '' : `<p class="moments">${when}</p>\n`}`;
}

function figure(
  image: ArticleImage,
  name: 'lead' | 'inner',
  parts: PrintedStoryParts,
  words: PrintWords,
): string {
  const address = image.file === null ? null : parts.pictureAddress(image.file);
  const absent =
    image.file === null
      ? said(words.label('noFile'), words)
      : `${said(words.label('notShown'), words)} ${value(image.file)}`;
  const shown =
    address === null
      ? `<p class="absent">${absent}</p>`
      : `<img src="${address}" alt="${escapeHtml(image.alt ?? image.caption ?? '')}">`;
  const labelled: readonly (readonly [PrintLabel, string | null])[] = [
    ['credit', image.credit],
    ['creator', image.creator],
    ['copyright', image.copyright],
    ['usageTerms', image.usageTerms],
    ['expires', image.expires && words.date(image.expires)],
  ];
  const rights = labelled.flatMap(([label, text]) =>
    text === null || text === ''
      ? []
      : [`<span>${said(words.label(label), words)} ${value(text)}</span>`],
  );
  const caption =
    image.caption === null ? '' : `<span dir="auto">${escapeHtml(image.caption)}</span>`;
  return `<figure class="${name}">${shown}
<figcaption>${caption}${rights.length === 0 ? '' : ` <small>${rights.join(' ')}</small>`}</figcaption></figure>
`;
}

function updates({ updates }: Article, words: PrintWords): string {
  if (updates.length === 0) return '';
  const lines = updates.map(({ at, kind, note }) => {
    const when = at === null ? '' : `, ${words.date(at)}`;
    return `<li>${said(`${words.update(kind)}${when}`, words)}${note === null ? '' : `<p dir="auto">${escapeHtml(note)}</p>`}</li>`;
  });
  return `<section class="updates"><h3>${said(words.label('corrections'), words)}</h3><ul>${lines.join('')}</ul></section>\n`;
}

function related({ links, notes }: Article, words: PrintWords): string {
  const titles = links.map(({ title, href }) => [title, href].filter(Boolean).join(' – '));
  return `${list('related', titles, words)}${list('notes', notes, words)}`;
}

function list(label: PrintLabel, texts: readonly string[], words: PrintWords): string {
  return texts.length === 0
    ? ''
    : `<section><h3>${said(words.label(label), words)}</h3><ul>${texts.map((text) => `<li dir="auto">${escapeHtml(text)}</li>`).join('')}</ul></section>\n`;
}

function facts(article: Article, words: PrintWords): string {
  const { source } = article;
  const labelled: readonly (readonly [PrintLabel, readonly (string | null)[]])[] = [
    ['tags', article.tags],
    ['subjects', article.subjects],
    ['language', [article.language]],
    ['source', source === null ? [] : [source.name, source.uri, source.guid]],
    ['file', [article.path]],
  ];
  const lines = labelled.flatMap(([label, texts]) => {
    const known = texts.filter((text) => text !== null && text !== '');
    return known.length === 0
      ? []
      : [
          `<dt>${said(words.label(label), words)}</dt><dd>${known.map((text) => value(text ?? '')).join(' · ')}</dd>`,
        ];
  });
  return `<dl>${lines.join('')}</dl>\n`;
}

function line(name: string, texts: readonly (string | null)[]): string {
  const known = texts.filter((text) => text !== null && text !== '');
  return known.length === 0
    ? ''
    : `<p class="${name}">${known.map((text) => value(text ?? '')).join(' · ')}</p>\n`;
}

function block(name: string, text: string | null): string {
  return text === null ? '' : `<p class="${name}" dir="auto">${escapeHtml(text)}</p>\n`;
}
