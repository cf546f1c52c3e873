import { escapeHtml } from '../../bundle/html.ts';

/**
 * The text of an Org file as HTML (https://orgmode.org/worg/org-syntax.html): headings, paragraphs,
 * lists, quotes, code, tables, links, pictures with captions, emphasis, footnotes.
 *
 * @param onLeft Called with each line that is no text: comments, drawers, settings.
 */
export function orgHtml(
  lines: readonly string[],
  onLeft: (line: string) => void,
  depth = 0,
): string {
  if (depth > deepest) return textHtml(lines);
  const html: string[] = [];
  let caption = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [, kind = '', language = ''] = /^\s*#\+begin_(\w+)\s*([\w+#-]*)/i.exec(line) ?? [];
    if (kind !== '') {
      const end = endOf(lines, at, new RegExp(`^\\s*#\\+end_${kind}`, 'i'));
      html.push(
        blockHtml({ kind: kind.toLowerCase(), language }, lines.slice(at + 1, end), onLeft, depth),
      );
      at = end + 1;
    } else if (isDrawer(lines, at)) {
      const end = endOf(lines, at, /^\s*:end:/i);
      for (const left of lines.slice(at + 1, end)) onLeft(left.trim());
      at = end + 1;
    } else if (/^\s*#\+caption:/i.test(line)) {
      caption = line.replace(/^\s*#\+\w+:\s*/, '');
      at += 1;
    } else if (/^\s*#(?:\+\w+:|\s|$)/.test(line)) {
      onLeft(line.trim());
      at += 1;
    } else if (line.trim() === '') at += 1;
    else {
      const { length, html: made } = elementHtml(lines, at, caption);
      html.push(made);
      caption = '';
      at += length;
    }
  }
  return html.join('\n');
}

/** Blocks, lists and emphasis inside one another; nobody writes deeper. */
const deepest = 50;

function textHtml(lines: readonly string[]): string {
  return `<p>${escapeHtml(lines.join(' '))}</p>`;
}

function endOf(lines: readonly string[], start: number, mark: RegExp): number {
  let end = start + 1;
  while (end < lines.length && !mark.test(lines[end] ?? '')) end += 1;
  return end;
}

/** Facts of a heading, such as `:PROPERTIES:`, to `:END:`; at most some tens of lines. */
function isDrawer(lines: readonly string[], at: number): boolean {
  if (!/^\s*:\w+:\s*$/.test(lines[at] ?? '')) return false;
  return lines.slice(at + 1, at + 100).some((line) => /^\s*:end:\s*$/i.test(line));
}

function blockHtml(
  { kind, language }: { readonly kind: string; readonly language: string },
  inside: readonly string[],
  onLeft: (line: string) => void,
  depth: number,
): string {
  if (kind === 'quote' || kind === 'verse' || kind === 'center') {
    const tag = kind === 'center' ? 'div' : 'blockquote';
    return `<${tag}>${orgHtml(inside, onLeft, depth + 1)}</${tag}>`;
  }
  if (kind === 'comment') {
    for (const line of inside) onLeft(line.trim());
    return '';
  }
  if (kind === 'export' && language.toLowerCase() === 'html') return inside.join('\n');
  const named = kind === 'src' ? ` class="language-${escapeHtml(language)}"` : '';
  // A comma keeps what looks like Org in it from being read as that.
  const code = inside.map((line) => line.replace(/^(\s*),(?=[*,]|#\+)/, '$1')).join('\n');
  return `<pre><code${named}>${escapeHtml(code)}</code></pre>`;
}

interface OrgElement {
  readonly length: number;
  readonly html: string;
}

const item = /^(\s*)(?:[-+]|\s\*|(\d+|[a-z])[.)])\s+(.*)$/i;

function elementHtml(lines: readonly string[], at: number, caption: string): OrgElement {
  const line = lines[at] ?? '';
  const [, stars, title = ''] = /^(\*+)\s+(.*)$/.exec(line) ?? [];
  if (stars !== undefined) {
    const bare = title.replace(/^(?:TODO|DONE)\s+/, '').replace(/\s+:[\w@#%:]+:\s*$/, '');
    const tag = `h${Math.min(stars.length + 1, 6)}`;
    return { length: 1, html: `<${tag}>${inlineHtml(bare)}</${tag}>` };
  }
  if (/^\s*-{5,}\s*$/.test(line)) return { length: 1, html: '<hr>' };
  const run = (holds: (line: string) => boolean) => {
    let end = at + 1;
    while (end < lines.length && holds(lines[end] ?? '')) end += 1;
    return lines.slice(at, end);
  };
  if (/^\s*\|/.test(line)) {
    const rows = run((one) => /^\s*\|/.test(one));
    return { length: rows.length, html: tableHtml(rows) };
  }
  if (item.test(line)) {
    const items = run((one) => item.test(one) || /^\s+\S/.test(one));
    return { length: items.length, html: listHtml(items) };
  }
  const [, note, text = ''] = /^\[fn:([\w-]+)\]\s*(.*)$/.exec(line) ?? [];
  const isText = (one: string) => one.trim() !== '' && !/^(?:\*+\s|\s*#\+|\s*\||\[fn:)/.test(one);
  const paragraph = run((one) => isText(one) && !item.test(one));
  const words = (note === undefined ? paragraph : [text, ...paragraph.slice(1)]).map((one) =>
    one.trim(),
  );
  const picture = words.length === 1 ? pictureOf(words[0] ?? '') : null;
  const html =
    note !== undefined
      ? `<footnote-text data-footnote="${note}"><p>${inlineHtml(words.join('\n'))}</p></footnote-text>`
      : picture !== null
        ? `<figure><img src="${escapeHtml(picture)}"><figcaption>${inlineHtml(caption)}</figcaption></figure>`
        : `<p>${inlineHtml(words.join('\n'))}</p>`;
  return { length: paragraph.length, html };
}

/** Items by how far they are indented; what is no item goes on in the one before. */
function listHtml(lines: readonly string[], depth = 0): string {
  if (depth > deepest) return textHtml(lines);
  const first = item.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    const found = item.exec(line);
    if (found !== null && (found[1]?.length ?? 0) <= indent) items.push([found[3] ?? '']);
    else items.at(-1)?.push(line);
  }
  const tag = first?.[2] === undefined ? 'ul' : 'ol';
  const shown = items.map((own) => {
    const inner = own.findIndex((line, index) => index > 0 && item.test(line));
    const text = own.slice(0, inner === -1 ? own.length : inner).map((line) => line.trim());
    const below = inner === -1 ? '' : listHtml(own.slice(inner), depth + 1);
    return `<li>${inlineHtml(text.join('\n'))}${below}</li>`;
  });
  return `<${tag}>${shown.join('')}</${tag}>`;
}

function tableHtml(lines: readonly string[]): string {
  const rule = lines.findIndex((line) => /^\s*\|-/.test(line));
  const rows = lines.filter((line) => !/^\s*\|-/.test(line));
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
  return `<table>${rows
    .map((row, index) => {
      const tag = index < rule ? 'th' : 'td';
      const shown = cells(row).map((cell) => `<${tag}>${inlineHtml(cell.trim())}</${tag}>`);
      return `<tr>${shown.join('')}</tr>`;
    })
    .join('')}</table>`;
}

function pictureOf(text: string): string | null {
  const file = /^\[\[(?:file:)?([^\]]+\.(?:jpe?g|png|gif|webp|svg|avif))\]\]$/i.exec(text)?.[1];
  return file ?? null;
}

const marks: Readonly<Record<string, string>> = { '*': 'strong', '/': 'em', '+': 's', _: 'u' };
const inline =
  /\[\[([^\]\n]{1,2000})\](?:\[([^\]]{1,2000})\])?\]|\[fn:([\w-]+)\]|(?<![^\s('"{-])([*/+_=~])(\S|\S[^\n]{0,500}?\S)\4(?![^\s)'"}.,;:!?-])|\\\\$/gm;

function inlineHtml(text: string, depth = 0): string {
  if (depth > deepest) return escapeHtml(text);
  let html = '';
  let from = 0;
  for (const found of text.matchAll(inline)) {
    const [whole, target, label, note, mark, inside = ''] = found;
    html += escapeHtml(text.slice(from, found.index));
    from = found.index + whole.length;
    if (target !== undefined) html += linkHtml(target, label);
    else if (note !== undefined)
      html += `<footnote-mark data-footnote="${note}">${note}</footnote-mark>`;
    else if (mark === '=' || mark === '~') html += `<code>${escapeHtml(inside)}</code>`;
    else if (mark !== undefined)
      html += `<${marks[mark]}>${inlineHtml(inside, depth + 1)}</${marks[mark]}>`;
    else html += '<br>';
  }
  return html + escapeHtml(text.slice(from));
}

function linkHtml(target: string, label: string | undefined): string {
  const address = target.replace(/^file:/, '');
  const picture = pictureOf(`[[${label ?? target}]]`);
  const shown =
    picture === null ? escapeHtml(label ?? address) : `<img src="${escapeHtml(picture)}">`;
  return label === undefined && picture !== null
    ? shown
    : `<a href="${escapeHtml(address)}">${shown}</a>`;
}
