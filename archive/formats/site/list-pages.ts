import { escapeHtml } from '../../bundle/html.ts';
import { groupPage, type SiteGroup } from './site-groups.ts';
import { addressFrom } from './site-page.ts';
import { fill, type SiteWords } from './site-words.ts';

/** One line of a list of stories. */
export interface StoryRow {
  /** Path of its page. */
  readonly page: string;
  readonly headline: string;
  /** Date, section and byline, in words. */
  readonly about: string;
  /** BCP 47, or empty. */
  readonly language: string;
}

export function storyList(rows: readonly StoryRow[], page: string): string {
  const lines = rows.map(({ page: target, headline, about, language }) => {
    const lang = language === '' ? '' : ` lang="${escapeHtml(language)}"`;
    const facts = about === '' ? '' : ` <span class="about" dir="auto">${escapeHtml(about)}</span>`;
    return `<li><a dir="auto"${lang} href="${addressFrom(page, target)}">${escapeHtml(headline)}</a>${facts}</li>\n`;
  });
  return `<ul class="stories">\n${lines.join('')}</ul>\n`;
}

/** A list of groups under a heading; nothing where there are none. */
export function groupList(heading: string, groups: readonly SiteGroup[], page: string): string {
  if (groups.length === 0) return '';
  return `<section><h2>${escapeHtml(heading)}</h2>\n${groupItems(groups, page)}</section>\n`;
}

export function groupItems(groups: readonly SiteGroup[], page: string): string {
  const lines = groups.map(
    (group) =>
      `<li><a dir="auto" href="${addressFrom(page, groupPage(group, 1))}">${escapeHtml(group.name)}</a> <span class="count">${group.entries.length}</span></li>\n`,
  );
  return `<ul class="groups">\n${lines.join('')}</ul>\n`;
}

/** The way to the pages before and after; nothing for a group of one page. */
export function pageSteps(
  group: SiteGroup,
  number: number,
  pages: number,
  words: SiteWords,
): string {
  if (pages === 1) return '';
  const here = groupPage(group, number);
  const step = (to: number, label: string) =>
    to < 1 || to > pages
      ? ''
      : `<a href="${addressFrom(here, groupPage(group, to))}">${escapeHtml(label)}</a>`;
  const place = escapeHtml(fill(words.page, { n: number, m: pages }));
  return `<nav class="steps" aria-label="${place}">${step(number - 1, words.previous)}<span>${place}</span>${step(number + 1, words.next)}</nav>\n`;
}

export function searchForm(groups: readonly string[], words: SiteWords): string {
  const options = groups.map((group) => `<option>${escapeHtml(group)}</option>`).join('');
  const where =
    groups.length === 0
      ? ''
      : `<label>${escapeHtml(words.searchWhere)}<select id="where">${options}<option value="">${escapeHtml(words.everywhere)}</option></select></label>\n`;
  return `<h1>${escapeHtml(words.search)}</h1>
<noscript><p>${escapeHtml(words.noScript)}</p></noscript>
<form id="search" role="search" hidden>
<label>${escapeHtml(words.searchLabel)}<input id="words" type="search" autocomplete="off" dir="auto"></label>
${where}<button>${escapeHtml(words.search)}</button>
</form>
<p id="status" role="status"></p>
<ol id="results"></ol>
`;
}
