/**
 * Typefaces that the program brings along, by the name of their file without its ending, so that a
 * page looks the same, and has all its letters, whatever fonts a machine has. A family for each set
 * of letters; a text takes each letter from the first that has it.
 */
export const printFonts = {
  'print-serif': ['source-serif-4-latin-opsz-normal', 'source-serif-4-latin-opsz-italic'],
  'print-serif-ext': [
    'source-serif-4-latin-ext-opsz-normal',
    'source-serif-4-latin-ext-opsz-italic',
  ],
  'print-serif-greek': ['source-serif-4-greek-opsz-normal', 'source-serif-4-greek-opsz-italic'],
  'print-serif-cyrillic': [
    'source-serif-4-cyrillic-opsz-normal',
    'source-serif-4-cyrillic-opsz-italic',
  ],
  'print-naskh': ['noto-naskh-arabic-arabic-wght-normal'],
  'print-sans': ['inter-latin-wght-normal'],
  'print-sans-ext': ['inter-latin-ext-wght-normal'],
  'print-sans-greek': ['inter-greek-wght-normal'],
  'print-sans-cyrillic': ['inter-cyrillic-wght-normal'],
  'print-sans-arabic': ['noto-sans-arabic-arabic-wght-normal'],
} as const;

const faces = Object.entries(printFonts)
  .flatMap(([family, files]) =>
    files.map(
      (file) =>
        `@font-face { font-family: ${family}; font-weight: 200 900; font-style: ${file.endsWith('italic') ? 'italic' : 'normal'}; src: url(fonts/${file}.woff2) format("woff2"); }`,
    ),
  )
  .join('\n');

/**
 * The look of printed pages: ink on paper, two columns, nothing that only a screen can show. No
 * ligatures and no other digits: a PDF would have no letters for their signs, and nobody find them.
 */
export const printStyle = `${faces}
:root { --ink: #111; --quiet: #555; --line: #b8b3a8; --accent: #8a2f1d;
  --serif: print-serif, print-serif-ext, print-naskh, print-serif-greek, print-serif-cyrillic, serif;
  --sans: print-sans, print-sans-ext, print-sans-arabic, print-sans-greek, print-sans-cyrillic, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 9.75pt/1.45 var(--serif); font-variant-ligatures: no-common-ligatures; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; }
article + article { break-before: page; }
header { margin-block-end: 4mm; padding-block-start: 2mm; border-block-start: 1.5pt solid var(--ink); }
.kicker, .byline, .moments, .badges, figcaption, footer, .said { font-family: var(--sans); }
.kicker { margin: 0 0 1.5mm; color: var(--accent); font-size: 8pt; font-weight: 600; letter-spacing: 0.04em; }
[dir="rtl"] > header > .kicker { letter-spacing: 0; }
h2 { margin: 0; font-size: 23pt; font-weight: 650; line-height: 1.12; letter-spacing: -0.01em; text-wrap: balance; break-after: avoid; }
[dir="rtl"] h2 { line-height: 1.4; letter-spacing: 0; }
h3, h4, h5, h6 { margin: 3.5mm 0 1mm; font-size: 10.5pt; line-height: 1.3; break-after: avoid; }
.standfirst { margin: 2.5mm 0 0; color: #333; font-size: 12pt; line-height: 1.4; text-wrap: pretty; }
.byline { margin: 3mm 0 0; font-size: 8.5pt; font-weight: 600; }
.moments { margin: 0.75mm 0 0; color: var(--quiet); font-size: 8pt; }
.said { unicode-bidi: isolate; }
.badges { margin: 2.5mm 0 0; font-size: 7.5pt; font-weight: 600; text-align: start; }
.badges span { padding: 0.4mm 1.5mm; border: 0.75pt solid var(--accent); color: var(--accent); }
figure { margin: 0; break-inside: avoid; }
figure.lead { margin-block-end: 4.5mm; }
figure.inner { margin-block: 3mm; }
img { display: block; max-width: 100%; max-height: 88mm; height: auto; }

.inner img, .body p img { max-height: 90mm; }
figcaption { margin-block-start: 1.5mm; color: #333; font-size: 7.75pt; line-height: 1.4; }
figcaption small { color: var(--quiet); font-size: inherit; }
figcaption small > span { margin-inline-end: 2mm; }
figcaption small .said, dt .said { color: var(--quiet); }
.absent { margin: 0; padding: 3mm; border: 0.5pt dashed var(--line); color: var(--quiet); font: 7.75pt/1.4 var(--sans); }
.body { columns: 2; column-gap: 7mm; }
.body > p { margin: 0 0 2mm; orphans: 2; widows: 2; }
.body ul, .body ol { margin: 0 0 2mm; padding-inline-start: 5mm; }
.body a { color: inherit; text-decoration: none; }
blockquote { margin: 2.5mm 0; padding-inline-start: 3mm; border-inline-start: 1.5pt solid var(--line); }
.body table { width: 100%; border-collapse: collapse; font-size: 8.5pt; break-inside: avoid; }
.body th, .body td { padding: 0.6mm 1.2mm; border: 0.5pt solid var(--line); text-align: start; }
pre { margin: 0 0 2mm; font-size: 8pt; white-space: pre-wrap; }
pre.plain { font: inherit; }
footer { margin-block-start: 5mm; padding-block-start: 2.5mm; border-block-start: 0.5pt solid var(--line); font-size: 7.75pt; line-height: 1.45; }
footer section { margin-block-end: 2.5mm; }
footer h3 { margin: 0 0 0.75mm; font-size: 8pt; }
footer ul { margin: 0; padding-inline-start: 4mm; }
footer li p { margin: 0; }
.updates { padding: 2mm 2.5mm; border-inline-start: 1.5pt solid var(--accent); break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 3mm; margin: 0; break-inside: avoid; }
dd { margin: 0; }
.contents { font-family: var(--serif); }
.contents h1 { margin: 0; padding-block-start: 2mm; border-block-start: 1.5pt solid var(--ink); font-size: 28pt; font-weight: 650; line-height: 1.15; text-wrap: balance; }
.contents .about { margin: 2mm 0 0; color: var(--quiet); font: 8.5pt/1.5 var(--sans); }
.contents .note { margin: 3mm 0 0; max-width: 130mm; font-size: 11pt; line-height: 1.45; white-space: pre-line; }
.contents h2 { margin: 8mm 0 2mm; font: 600 9pt/1.4 var(--sans); letter-spacing: 0; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { break-inside: avoid; border-block-start: 0.5pt solid var(--line); }
.contents a { display: flex; gap: 5mm; align-items: baseline; justify-content: space-between; padding-block: 1.75mm; color: inherit; text-decoration: none; }
.contents .title { flex: 1; font-size: 10.5pt; line-height: 1.35; }
.contents .title small { display: block; color: var(--quiet); font: 7.75pt/1.5 var(--sans); }
.contents .page { min-width: 9mm; font: 9pt/1.4 var(--sans); text-align: end; }
`;
