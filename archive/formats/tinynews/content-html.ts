import { escapeHtml } from '../../bundle/html.ts';
import { isJsonObject, type JsonObject } from '../json/json-use.ts';

/** The pieces of a text that was written in Google Docs, as HTML. */
export function contentHtml(content: unknown): string {
  return objectsIn(content).map(pieceHtml).join('\n');
}

const headings: Readonly<Record<string, string>> = {
  TITLE: 'h1',
  SUBTITLE: 'h2',
  HEADING_ONE: 'h1',
  HEADING_1: 'h1',
  HEADING_TWO: 'h2',
  HEADING_2: 'h2',
  HEADING_THREE: 'h3',
  HEADING_3: 'h3',
  HEADING_FOUR: 'h4',
  HEADING_4: 'h4',
  FORMATTED_TEXT: 'blockquote',
};

function pieceHtml(piece: JsonObject): string {
  switch (piece.type) {
    case 'list': {
      const tag =
        /NUMBER|ORDERED/i.test(word(piece.listType)) && !/UNORDERED/i.test(word(piece.listType))
          ? 'ol'
          : 'ul';
      const items = objectsIn(piece.items).map((item) => `<li>${runsHtml(item.children)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'image':
    case 'mainImage':
      return objectsIn(piece.children)
        .map(
          ({ imageUrl, imageAlt }) =>
            `<figure><img src="${escapeHtml(word(imageUrl))}" alt="${escapeHtml(word(imageAlt))}"></figure>`,
        )
        .join('');
    case 'hr':
      return '<hr>';
    default: {
      const html = word(piece.html);
      const link = word(piece.link);
      const tag = headings[word(piece.style)] ?? 'p';
      const runs = runsHtml(piece.children);
      const text = runs.trim() === '' ? '' : `<${tag}>${runs}</${tag}>`;
      const embed =
        link === '' || runs !== ''
          ? ''
          : `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`;
      return text + (html === '' ? embed : html);
    }
  }
}

function runsHtml(children: unknown): string {
  return objectsIn(children)
    .map((run) => {
      const style = isJsonObject(run.style) ? run.style : {};
      const text = escapeHtml(word(run.content)).replaceAll('\n', '<br>');
      const strong = style.bold === true ? `<strong>${text}</strong>` : text;
      const marked = style.italic === true ? `<em>${strong}</em>` : strong;
      const link = word(run.link);
      return link === '' ? marked : `<a href="${escapeHtml(link)}">${marked}</a>`;
    })
    .join('');
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
