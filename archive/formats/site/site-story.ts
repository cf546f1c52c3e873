import type { Article, ArticleImage, StoryDate } from '../../article/article.ts';
import { escapeHtml } from '../../bundle/html.ts';
import { textDirection } from '../../print/text-direction.ts';
import { mediaTopics } from '../../subjects/media-topics.ts';
import { fill, type SiteWords } from './site-words.ts';

export interface SiteStoryParts {
  /** The text, rendered and harmless. */
  readonly bodyHtml: string;
  /** The address that a picture has on the page; null where it cannot be shown. */
  pictureAddress(written: string): string | null;
  sectionAddress(section: string): string;
  tagAddress(tag: string): string;
}

/** One article as it is read on a site. Notes of the production are no part of it. */
export function siteStory(article: Article, parts: SiteStoryParts, words: SiteWords): string {
  const headline = headlineOf(article);
  const [lead] = [...article.images].sort((a, b) => Number(b.lead) - Number(a.lead));
  const others = article.images.filter((image) => image !== lead);
  const lang = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
  return `<article dir="${textDirection(headline) ?? words.direction}"${lang}>
${kicker(article, parts)}<h1 dir="auto">${escapeHtml(headline)}</h1>
${paragraph('standfirst', article.standfirst)}${byline(article, words)}${moments(article, words)}${lead === undefined ? '' : figure(lead, parts, words)}<div class="body" dir="auto">
${parts.bodyHtml}
</div>
${others.map((image) => figure(image, parts, words)).join('')}${corrections(article, words)}${related(article, words)}${facts(article, parts, words)}</article>
`;
}

export function headlineOf({ headline, path }: Pick<Article, 'headline' | 'path'>): string {
  return headline?.trim() || path;
}

/** `2024-03-02 08:00 +01:00` instead of what machines exchange; anything else as written. */
export function readableDate({ text }: StoryDate): string {
  const [, day, minutes, zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-][\d:]+)?$/.exec(text) ?? [];
  if (day === undefined) return text;
  return [day, minutes, zone === 'Z' ? 'UTC' : zone].filter(Boolean).join(' ');
}

/** Words of the site among those of an article: in their own language and direction. */
function said(text: string, { language, direction }: SiteWords): string {
  return `<span lang="${language}" dir="${direction}">${escapeHtml(text)}</span>`;
}

function kicker({ section, place }: Article, parts: SiteStoryParts): string {
  const known = [
    ...(section === null
      ? []
      : [`<a href="${parts.sectionAddress(section)}" dir="auto">${escapeHtml(section)}</a>`]),
    ...(place === null ? [] : [`<bdi>${escapeHtml(place)}</bdi>`]),
  ];
  return known.length === 0 ? '' : `<p class="kicker">${known.join(' · ')}</p>\n`;
}

function byline({ byline }: Article, words: SiteWords): string {
  if (byline.length === 0) return '';
  const names = new Intl.ListFormat(words.language).format(byline);
  return `<p class="byline">${said(fill(words.by, { names }), words)}</p>\n`;
}

function moments({ published, updates }: Article, words: SiteWords): string {
  const last = updates.findLast(({ at }) => at !== null);
  const known = [
    ...(published === null ? [] : [`${said(words.published, words)} ${time(published)}`]),
    ...(last?.at ? [`${said(words.updates[last.kind], words)} ${time(last.at)}`] : []),
  ];
  return known.length === 0 ? '' : `<p class="moments">${known.join(' · ')}</p>\n`;
}

function time(date: StoryDate): string {
  const machine = date.precision === 'invalid' ? '' : ` datetime="${escapeHtml(date.text)}"`;
  return `<time${machine} dir="ltr">${escapeHtml(readableDate(date))}</time>`;
}

function figure(image: ArticleImage, parts: SiteStoryParts, words: SiteWords): string {
  const address = image.file === null ? null : parts.pictureAddress(image.file);
  const shown =
    address === null
      ? `<p class="absent">${said(words.noPicture, words)}</p>`
      : `<img src="${address}" alt="${escapeHtml(image.alt ?? '')}" loading="lazy">`;
  const labelled: readonly (readonly [string, string | null])[] = [
    [words.credit, image.credit],
    [words.creator, image.creator],
    [words.copyright, image.copyright],
    [words.usageTerms, image.usageTerms],
    [words.expires, image.expires && readableDate(image.expires)],
  ];
  const rights = labelled.flatMap(([label, text]) =>
    text === null || text === ''
      ? []
      : [`<span>${said(label, words)} <bdi>${escapeHtml(text)}</bdi></span>`],
  );
  const caption =
    image.caption === null ? '' : `<span dir="auto">${escapeHtml(image.caption)}</span>`;
  return `<figure>${shown}
<figcaption>${caption}${rights.length === 0 ? '' : `<small>${rights.join(' ')}</small>`}</figcaption></figure>
`;
}

function corrections({ updates }: Article, words: SiteWords): string {
  if (updates.length === 0) return '';
  const lines = updates.map(
    ({ at, kind, note }) =>
      `<li>${said(words.updates[kind], words)}${at === null ? '' : ` ${time(at)}`}${note === null ? '' : `<p dir="auto">${escapeHtml(note)}</p>`}</li>`,
  );
  return `<section class="updates"><h2>${said(words.corrections, words)}</h2><ul>${lines.join('')}</ul></section>\n`;
}

function related({ links }: Article, words: SiteWords): string {
  if (links.length === 0) return '';
  const lines = links.map(
    ({ title, href }) => `<li dir="auto">${webLink(title ?? href ?? '', href)}</li>`,
  );
  return `<section class="more"><h2>${said(words.related, words)}</h2><ul>${lines.join('')}</ul></section>\n`;
}

function facts(article: Article, parts: SiteStoryParts, words: SiteWords): string {
  const { tags, subjects, source } = article;
  const labelled: readonly (readonly [string, readonly string[]])[] = [
    [
      words.tags,
      tags.map((tag) => `<a href="${parts.tagAddress(tag)}" dir="auto">${escapeHtml(tag)}</a>`),
    ],
    [
      words.subjects,
      subjects.map((code) => `<bdi>${escapeHtml(topicName(code, words.language))}</bdi>`),
    ],
    [words.source, source === null ? [] : sourceParts(source)],
  ];
  const lines = labelled.flatMap(([label, values]) =>
    values.length === 0 ? [] : [`<dt>${said(label, words)}</dt><dd>${values.join(' · ')}</dd>`],
  );
  return lines.length === 0 ? '' : `<section class="more"><dl>${lines.join('')}</dl></section>\n`;
}

function sourceParts({ name, uri }: NonNullable<Article['source']>): string[] {
  if (uri !== null) return [webLink(name ?? uri, uri)];
  return name === null ? [] : [`<bdi>${escapeHtml(name)}</bdi>`];
}

function topicName(code: string, language: string): string {
  const names = mediaTopics().get(code)?.names;
  if (names === undefined) return code;
  switch (language) {
    case 'ar':
    case 'de':
    case 'es':
    case 'fr':
      return names[language] ?? names.en;
    default:
      return names.en;
  }
}

/** A link that a reader may follow; any other address is shown as text. */
function webLink(words: string, href: string | null): string {
  if (href === null || !/^https?:\/\//i.test(href)) return escapeHtml(words);
  return `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${escapeHtml(words)}</a>`;
}

function paragraph(name: string, text: string | null): string {
  return text === null ? '' : `<p class="${name}" dir="auto">${escapeHtml(text)}</p>\n`;
}
