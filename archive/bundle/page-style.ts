/** The look of a bundle's pages, on screens light and dark and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #66625a; --line: #dcd7cc; --paper: #fdfcf9; --accent: #8a2f1d; }
@media (prefers-color-scheme: dark) { :root { --ink: #eae6dd; --quiet: #a39d90; --line: #3a3732; --paper: #191816; --accent: #e39a86; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", "Noto Naskh Arabic", serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.15; }
h2 { margin: 0.25rem 0 0.5rem; font-size: 1.75rem; line-height: 1.2; }
h3, h4, h5, h6 { margin: 1.5rem 0 0.5rem; line-height: 1.3; }
.masthead { padding-block-end: 1rem; border-block-end: 3px double var(--line); }
.masthead p, .kicker, .byline, .times, nav, figcaption, footer, .colophon, .badges { font-family: system-ui, "Segoe UI", "Noto Sans Arabic", sans-serif; font-size: 0.875rem; line-height: 1.5; }
.masthead p, .times, .kicker, .colophon, small, .date { color: var(--quiet); }
nav h2 { margin-block-start: 1.5rem; font-size: 1rem; }
table { width: 100%; border-collapse: collapse; }
nav th, nav td { padding: 0.35rem 0.75rem 0.35rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
nav .date { white-space: nowrap; font-variant-numeric: tabular-nums; }
article { margin-block-start: 3rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
.kicker { margin: 0; text-transform: uppercase; letter-spacing: 0.06em; }
.kicker:lang(ar), .kicker:lang(he), .kicker:lang(fa) { letter-spacing: 0; }
.standfirst { margin: 0 0 0.75rem; font-size: 1.1875rem; line-height: 1.45; }
.byline { margin: 0; font-weight: 600; }
.times { margin: 0.25rem 0 1rem; padding: 0; list-style: none; }
.badges span { padding: 0.1rem 0.5rem; border: 1px solid var(--accent); border-radius: 0.25rem; color: var(--accent); text-transform: uppercase; letter-spacing: 0.04em; font-size: 0.75rem; }
figure { margin: 1.25rem 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; border-radius: 2px; }
figcaption { margin-block-start: 0.4rem; }
figcaption small { display: block; font-size: inherit; }
figcaption small > span { margin-inline-end: 0.75rem; }
.absent { margin: 0; padding: 1rem; border: 1px dashed var(--line); color: var(--quiet); font-size: 0.875rem; }
.body table { margin-block: 1rem; font-size: 0.9375rem; }
.body th, .body td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: start; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); font-size: 0.875rem; }
pre.plain { white-space: pre-wrap; font: inherit; border: 0; padding: 0; }
footer { margin-block-start: 1.5rem; }
footer h3 { margin: 1rem 0 0.25rem; font-size: 0.875rem; }
footer ul { margin: 0; padding-inline-start: 1.25rem; }
.tags span { display: inline-block; margin: 0 0.35rem 0.35rem 0; padding: 0.05rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 1rem 0 0; color: var(--quiet); }
dd { margin: 0; }
.steps { padding-block: 0.5rem; }
.colophon { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { break-after: page; }
  article { break-before: page; border: 0; margin: 0; padding: 0; }
  h2, h3 { break-after: avoid; }
  .steps { display: none; }
}
`;
