import { escapeHtml } from '../bundle/html.ts';
import type { PrintWords } from './print-words.ts';

/** Where a page finds its style, print-style.ts, relative to itself. */
export const styleFile = 'print.css';

/** A page for the printer: nothing runs in it and nothing comes from elsewhere. */
export function printPage(title: string, content: string, words: PrintWords): string {
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${styleFile}">
</head>
<body>
${content}</body>
</html>
`;
}
