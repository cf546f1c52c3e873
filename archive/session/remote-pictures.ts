import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { parseBody } from '../bundle/article-body.ts';

/** Addresses of the pictures of an article that lie on other hosts, in `images` and in its text, each once. */
export function remotePictures(article: Pick<Article, 'images' | 'body'>): readonly string[] {
  const inImages = article.images.flatMap(({ file }) => (file === null ? [] : [file.trim()]));
  const inBody = placesIn(article.body).map(({ address }) => address);
  return [...new Set([...inImages, ...inBody])].filter(isRemote);
}

/** `//host/picture` as well: pages leave the scheme to whoever shows them. */
function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\/[^/]/i.test(address);
}

/** The address to ask for. */
export function absoluteAddress(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address;
}

/** Lets an article name pictures of the archive, by path, in place of addresses. Nothing else changes. */
export function editsToLocal(
  article: Pick<Article, 'images' | 'body'>,
  paths: ReadonlyMap<string, string>,
): readonly ArticleEdit[] {
  const edits: ArticleEdit[] = article.images.flatMap(({ file }, index) => {
    const path = file === null ? undefined : paths.get(file.trim());
    return path === undefined
      ? []
      : [{ kind: 'set-image-text', index, field: 'file', value: path } as const];
  });
  const body = withLocal(article.body, paths);
  return body === article.body ? edits : [...edits, { kind: 'set-body', value: body }];
}

function withLocal(body: string, paths: ReadonlyMap<string, string>): string {
  let changed = body;
  // From the end, so that places before it stay where they are.
  for (const { address, start, end } of placesIn(body).toReversed()) {
    const path = paths.get(address);
    if (path === undefined) continue;
    const place = `/${encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29')}`;
    changed = changed.slice(0, start) + place + changed.slice(end);
  }
  return changed;
}

interface PicturePlace {
  readonly address: string;
  /** Of the address in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Where a text names pictures, in order: `![…](address)`, and `[label]: address` for `![…][label]`. */
function placesIn(text: string): readonly PicturePlace[] {
  const body = parseBody(text);
  if (body.kind === 'text') return [];
  const labels = labelsOfPictures(body.tree);
  const places: PicturePlace[] = [];
  visit(body.tree, ['image', 'definition'], (node) => {
    if (node.type !== 'image' && node.type !== 'definition') return;
    if (node.type === 'definition' && !labels.has(node.identifier)) return;
    const from = node.position?.start.offset;
    const until = node.position?.end.offset;
    if (from === undefined || until === undefined) return;
    const written = text.slice(from, until);
    const opens = written.indexOf(node.type === 'image' ? '](' : ']:');
    const found = [node.url, node.url.replaceAll('&', '&amp;')]
      .map((address) => ({ address, at: written.indexOf(address, opens) }))
      .find(({ at }) => at >= 0 && opens >= 0);
    if (found === undefined) return;
    const start = from + found.at;
    places.push({ address: node.url, start, end: start + found.address.length });
  });
  return places.sort((left, right) => left.start - right.start);
}

function labelsOfPictures(tree: Root): ReadonlySet<string> {
  const labels = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    labels.add(identifier);
  });
  return labels;
}
