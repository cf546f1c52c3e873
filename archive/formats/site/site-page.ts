import { addressOf, escapeHtml } from '../../bundle/html.ts';
import type { SiteWords } from './site-words.ts';

export interface SitePage {
  /** In the site. */
  readonly path: string;
  readonly title: string;
  /** What stands in `main`. */
  readonly content: string;
  /** Paths of scripts in the site, in the order in which they run. */
  readonly scripts?: readonly string[];
}

/** What all pages of a site have in common. */
export interface SiteFrame {
  /** The archive's name. */
  readonly name: string;
  readonly words: SiteWords;
}

/**
 * A page of the site. Nothing is loaded from elsewhere and no script runs but those named, whatever
 * an article holds: the policy forbids what the escaping forgot.
 */
export function sitePage(
  { path, title, content, scripts = [] }: SitePage,
  { name, words }: SiteFrame,
): string {
  const to = (target: string) => addressFrom(path, target);
  const script = scripts.length === 0 ? "'none'" : "'self' file:";
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src ${script}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title === name ? name : `${title} – ${name}`)}</title>
<link rel="stylesheet" href="${to('assets/style.css')}">
</head>
<body>
<a class="skip" href="#main">${escapeHtml(words.skip)}</a>
<header class="bar"><a class="name" dir="auto" href="${to('index.html')}">${escapeHtml(name)}</a><a href="${to('search.html')}">${escapeHtml(words.search)}</a></header>
<main id="main">
${content}</main>
${scripts.map((file) => `<script src="${to(file)}"></script>\n`).join('')}</body>
</html>
`;
}

/** The address of one file of a site on another, relative, so that it holds wherever the site lies. */
export function addressFrom(page: string, target: string): string {
  return `${'../'.repeat(page.split('/').length - 1)}${addressOf(target)}`;
}
