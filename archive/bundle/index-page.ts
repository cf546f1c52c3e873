import { escapeHtml } from './html.ts';
import { pageStyle } from './page-style.ts';

export interface IndexFacts {
  /** The archive's name. */
  readonly name: string;
  readonly articles: number;
  readonly pictures: number;
  /** Year of the first and the last dated article, or null when none is dated. */
  readonly years: readonly [number, number] | null;
}

/** data/index.html: what the bundle holds, and the articles themselves where they are few. */
export function indexPage(
  facts: IndexFacts,
  rows: readonly string[],
  sections: readonly string[],
): string {
  return page(
    facts.name,
    `<header class="masthead">
<h1 dir="auto">${escapeHtml(facts.name)}</h1>
<p>${summary(facts)}</p>
</header>
<nav aria-label="Contents">
<h2>Contents</h2>
<table>
<thead><tr><th scope="col">Published</th><th scope="col">Headline</th><th scope="col">Section</th><th scope="col">Byline</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</nav>
<main>
${sections.join('')}</main>
<p class="colophon">This page is part of a sealed bundle. The articles are plain text files in <code>articles</code>,
their pictures in <code>media</code>, and the checksums of all files in <code>manifest-sha256.txt</code> beside this folder.</p>`,
  );
}

/** data/page-….html: some of the articles of a bundle that holds too many for one page. */
export function articlesPage(
  name: string,
  number: number,
  pages: number,
  sections: readonly string[],
): string {
  const steps = [
    number > 1 ? `<a href="${pageFile(number - 1)}">Previous</a>` : '',
    '<a href="index.html">Contents</a>',
    number < pages ? `<a href="${pageFile(number + 1)}">Next</a>` : '',
  ].filter(Boolean);
  return page(
    `${name} – ${number} of ${pages}`,
    `<nav class="steps" aria-label="Pages">${steps.join(' · ')}</nav>
<main>
${sections.join('')}</main>
<nav class="steps" aria-label="Pages">${steps.join(' · ')}</nav>`,
  );
}

/** From 1. */
export function pageFile(number: number): string {
  return `page-${String(number).padStart(5, '0')}.html`;
}

export function summary({ articles, pictures, years }: IndexFacts): string {
  const parts = [count(articles, 'article'), count(pictures, 'picture')];
  if (years !== null)
    parts.push(years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`);
  return parts.join(' · ');
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}

/** No script runs here, whatever an article holds: the policy forbids what the escaping forgot. */
function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${content}
</body>
</html>
`;
}
