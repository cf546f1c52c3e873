/** The look of a site, on screens light and dark and on paper. */
export const siteStyle = `:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #625e56; --line: #dcd7cc; --control: #8a8478; --paper: #fdfcf9; --accent: #1f4e79; }
@media (prefers-color-scheme: dark) { :root { --ink: #eae6dd; --quiet: #aaa496; --line: #3a3732; --control: #8a8478; --paper: #191816; --accent: #9cc3e8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", "Noto Naskh Arabic", serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; top: 0.5rem; padding: 0.25rem 0.75rem; background: var(--paper); }
h1 { margin: 0.25rem 0 0.75rem; font-size: 2rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
h3, h4, h5, h6 { margin: 1.5rem 0 0.5rem; line-height: 1.3; }
.bar, .facts, .kicker, .byline, .moments, figcaption, .updates, .more, .groups, .stories, #results, .steps, form, #status { font-family: system-ui, "Segoe UI", "Noto Sans Arabic", sans-serif; font-size: 0.9375rem; line-height: 1.5; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: baseline; margin-block-end: 2rem; padding-block: 1.25rem 0.75rem; border-block-end: 3px double var(--line); }
.bar a { color: inherit; text-decoration: none; }
.bar a:hover { text-decoration: underline; }
.bar .name { margin-inline-end: auto; font: 600 1.25rem/1.3 Georgia, "Noto Naskh Arabic", serif; }
.facts, .kicker, .moments, .about, small, time { color: var(--quiet); }
ul { padding-inline-start: 1.25rem; }
.groups, .stories, #results { margin: 0; padding: 0; list-style: none; }
.groups { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.groups .count { color: var(--quiet); font-size: 0.8125rem; }
.stories li, #results li { padding-block: 0.6rem; border-block-end: 1px solid var(--line); }
.stories a, #results a { font: 600 1.0625rem/1.35 Georgia, "Noto Naskh Arabic", serif; }
.about { display: block; font-size: 0.8125rem; }
.kicker { margin: 0; }
.standfirst { margin: 0 0 0.75rem; font-size: 1.1875rem; line-height: 1.45; }
.byline { margin: 0; font-weight: 600; }
.moments { margin: 0 0 1rem; font-size: 0.8125rem; }
figure { margin: 1.25rem 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; border-radius: 2px; }
figcaption { margin-block-start: 0.4rem; }
figcaption small { display: block; font-size: 0.8125rem; }
figcaption small > span { margin-inline-end: 0.75rem; }
.absent { margin: 0; padding: 1rem; border: 1px dashed var(--line); color: var(--quiet); font-size: 0.875rem; }
.body table { display: block; margin-block: 1rem; overflow-x: auto; border-collapse: collapse; font-size: 0.9375rem; }
.body th, .body td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: start; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); font-size: 0.875rem; white-space: pre-wrap; }
.updates, .more { margin-block-start: 1.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); }
.updates h2, .more h2 { margin: 0 0 0.25rem; font-size: 0.9375rem; }
.updates p { margin: 0; }
.more dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
.more dt { color: var(--quiet); }
.more dd { margin: 0; }
.steps { display: flex; gap: 1.5rem; margin-block-start: 1.5rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; }
form[hidden] { display: none; }
label { display: grid; gap: 0.25rem; }
label:first-child { flex: 1 1 16rem; }
input, select, button { padding: 0.5rem 0.75rem; border: 1px solid var(--control); border-radius: 4px; background: transparent; color: inherit; font: inherit; }
option { background: var(--paper); color: var(--ink); }
button { border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .bar, .steps, .skip, form { display: none; }
  h1, h2, h3 { break-after: avoid; }
}
`;
