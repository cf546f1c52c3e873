import type { ImportItem, ImportReport } from '../archive-types.ts';
import { addressOf, escapeHtml } from '../bundle/html.ts';
import { pageStyle } from '../bundle/page-style.ts';

/**
 * The page of an import's report. Rows are written as they come, the totals when all are known;
 * they stand above the rows all the same (`order`). Addresses lead from `.newsroom/imports/` to the
 * articles.
 */
export function reportHead(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Import report</title>
<style>${pageStyle}
body { max-width: 64rem; display: flex; flex-direction: column; }
.masthead { order: -1; }
td, th { padding: 0.35rem 0.75rem 0.35rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); font: 0.875rem/1.5 system-ui, sans-serif; }
td ul { margin: 0.25rem 0 0; padding-inline-start: 1.1rem; color: var(--quiet); }
.failed td:first-child { color: var(--accent); font-weight: 600; }
</style>
<body>
<main>
<table>
<thead><tr><th scope="col">Outcome</th><th scope="col">Article</th><th scope="col">Source</th></tr></thead>
<tbody>
`;
}

export function reportRow(item: ImportItem): string {
  const name = escapeHtml(item.headline ?? item.path ?? 'Without a headline');
  const article =
    item.path === null ? name : `<a href="../../${addressOf(item.path)}" dir="auto">${name}</a>`;
  const remarks = remarksOf(item).map((text) => `<li dir="auto">${escapeHtml(text)}</li>`);
  const list = remarks.length === 0 ? '' : `<ul>${remarks.join('')}</ul>`;
  return `<tr class="${item.outcome}"><td>${item.outcome}</td><td>${article}${list}</td><td dir="auto">${escapeHtml(item.source)}</td></tr>\n`;
}

export function reportFoot(report: ImportReport, source: string, at: string): string {
  const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const;
  const counts = outcomes.filter((outcome) => report[outcome] > 0);
  const totals = counts.map((outcome) => `${report[outcome]} ${outcome}`).join(' · ');
  const stopped =
    report.stopped === null
      ? ''
      : `<p><strong>Stopped: ${escapeHtml(report.stopped.message)}</strong></p>`;
  return `</tbody>
</table>
${section(
  'Pictures still on other hosts',
  report.remotePictures.map(({ host, count }) => `${host}: ${count}`),
)}${section(
  `Files in which no article was sought (${report.leftOut.count})`,
  report.leftOut.names,
)}</main>
<header class="masthead">
<h1 dir="auto">${escapeHtml(source)}</h1>
<p><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time> · ${report.total} items · ${totals}</p>
${stopped}</header>
`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li dir="auto">${escapeHtml(line)}</li>`).join('');
  return `<h2>${escapeHtml(title)}</h2>\n<ul>${items}</ul>\n`;
}

function remarksOf(item: ImportItem): string[] {
  const { error, conflicts, nearCopies, differences, fields, warnings } = item;
  return [
    ...(error === null ? [] : [`${error.code}: ${error.message}`]),
    ...conflicts.map(
      ({ field, here, there }) =>
        `${field} was edited here and stays “${short(here)}”; the source says “${short(there)}”`,
    ),
    ...nearCopies.map(
      ({ headline }) => `nearly the same text as “${headline ?? 'Without a headline'}”`,
    ),
    ...differences.map(
      ({ field, before, after }) => `${field}: “${short(before)}” → “${short(after)}”`,
    ),
    ...fields.map((note) =>
      note.kind === 'dropped'
        ? `${note.field} was dropped (${note.why}): ${short(note.value)}`
        : `${note.field} was ${note.why}: “${short(note.from)}” → “${short(note.to)}”`,
    ),
    ...warnings.map(({ message }) => message),
  ];
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
