import { escapeHtml } from '../../bundle/html.ts';
import { isJsonObject } from '../json/json-use.ts';
import { cardHtml, parsed, word } from './lexical-html.ts';

/**
 * A text of Ghost's editor before 2022 as HTML (Mobiledoc 0.3:
 * https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). null when it is none.
 */
export function mobiledocHtml(json: string): string | null {
  const document = parsed(json);
  if (!isJsonObject(document) || !Array.isArray(document.sections)) return null;
  const markups = listOf(document.markups);
  const atoms = listOf(document.atoms);
  const cards = listOf(document.cards);
  const markers = (value: unknown) => markersHtml(listOf(value), markups, atoms);
  return document.sections
    .map((section: unknown) => {
      const [kind, first, second] = listOf(section);
      if (kind === 1) {
        const tag = /^(?:h[1-6]|blockquote|aside|pull-quote)$/.test(word(first))
          ? word(first)
          : 'p';
        const name = tag === 'aside' || tag === 'pull-quote' ? 'blockquote' : tag;
        return `<${name}>${markers(second)}</${name}>`;
      }
      if (kind === 2) return `<figure><img src="${escapeHtml(word(first))}"></figure>`;
      if (kind === 3) {
        const tag = first === 'ol' ? 'ol' : 'ul';
        const items = listOf(second).map((item) => `<li>${markers(item)}</li>`);
        return `<${tag}>${items.join('')}</${tag}>`;
      }
      if (kind !== 10) return '';
      const [name, facts] = listOf(cards[Number(first)]);
      return isJsonObject(facts)
        ? (cardHtml(facts, word(name)) ?? '')
        : (cardHtml({}, word(name)) ?? '');
    })
    .join('\n');
}

function markersHtml(
  markers: readonly unknown[],
  markups: readonly unknown[],
  atoms: readonly unknown[],
): string {
  const open: string[] = [];
  const html = markers.map((marker) => {
    const [kind, opens, closes, value] = listOf(marker);
    const starts = listOf(opens).map((index) => {
      const [tag, attributes] = listOf(markups[Number(index)]);
      const name = /^[a-z]\w*$/i.test(word(tag)) ? word(tag) : 'span';
      open.push(name);
      const pairs = listOf(attributes).map(word);
      const href = pairs[pairs.indexOf('href') + 1];
      return name === 'a' && pairs.includes('href')
        ? `<a href="${escapeHtml(href ?? '')}">`
        : `<${name}>`;
    });
    const [atom, atomText] = kind === 1 ? listOf(atoms[Number(value)]) : [null, null];
    const text =
      kind === 1
        ? atom === 'soft-return'
          ? '<br>'
          : escapeHtml(word(atomText))
        : escapeHtml(word(value));
    const ends = Array.from(
      { length: Math.min(Number(closes) || 0, open.length) },
      () => `</${open.pop()}>`,
    );
    return starts.join('') + text + ends.join('');
  });
  return (
    html.join('') +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
