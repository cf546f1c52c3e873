import type { JsonPart, JsonPath } from '../json/json-parts.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';

/** The tables of an export, by what posts need of them. */
export interface GhostSite {
  readonly title: string | null;
  readonly address: string | null;
  readonly language: string | null;
  metaOf(post: string | null): JsonObject;
  authorsOf(post: string | null): readonly string[];
  authorNamed(id: string): string | null;
  tagsOf(post: string | null): readonly string[];
}

/** Tables that posts need. Of others some are larger than all posts, such as their revisions. */
const tables: ReadonlySet<string | null> = new Set([
  'users',
  'tags',
  'settings',
  'posts_authors',
  'posts_tags',
  'posts_meta',
]);

/** `{db: [{data}]}` as Ghost exports, `{data}` as it once did, or the tables alone. */
export function ghostPartAt(path: JsonPath): JsonPart {
  const within = tablesWithin(path);
  const [table] = within;
  if (table == null || within.length > 2) return 'rest';
  if (table === 'posts') return within.length === 2 ? 'story' : 'rest';
  return tables.has(table) ? 'rest' : 'left-out';
}

/** The path within what holds the tables; empty for one that does not lead there. */
function tablesWithin([first, ...below]: JsonPath): JsonPath {
  if (first === 'db') return tablesWithin(below.slice(1));
  if (first === 'data') return below;
  return first == null || first === 'meta' ? [] : [first, ...below];
}

/** `rest`: the document without its posts. */
export function ghostSite(rest: unknown): GhostSite {
  const data = dataOf(rest);
  const use = new JsonUse();
  const table = (name: string) => data.flatMap((one) => use.objects(one, name));
  const names = (name: string) =>
    new Map(
      table(name).flatMap((row) => {
        const id = use.text(row, 'id');
        const shown = use.text(row, 'name');
        return id === null || shown === null ? [] : [[id, shown] as const];
      }),
    );
  const users = names('users');
  const settings = new Map(
    table('settings').map((row) => [use.text(row, 'key'), use.text(row, 'value')] as const),
  );
  const authors = related(table('posts_authors'), 'author_id', users);
  const tags = related(table('posts_tags'), 'tag_id', names('tags'));
  const meta = new Map(table('posts_meta').map((row) => [use.text(row, 'post_id'), row] as const));
  return {
    title: settings.get('title') ?? null,
    address: settings.get('url') ?? null,
    language:
      settings.get('locale') ?? settings.get('lang') ?? settings.get('default_locale') ?? null,
    metaOf: (post) => (post === null ? {} : (meta.get(post) ?? {})),
    authorsOf: (post) => authors.get(post ?? '') ?? [],
    authorNamed: (id) => users.get(id) ?? null,
    tagsOf: (post) => tags.get(post ?? '') ?? [],
  };
}

/** Names by post, in the order that the export gives them. */
function related(
  rows: readonly JsonObject[],
  key: string,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const use = new JsonUse();
  const order = (row: JsonObject) => Number(use.text(row, 'sort_order') ?? 0);
  const found = new Map<string, string[]>();
  for (const row of [...rows].sort((left, right) => order(left) - order(right))) {
    const post = use.text(row, 'post_id');
    const name = names.get(use.text(row, key) ?? '');
    if (post === null || name === undefined) continue;
    const list = found.get(post);
    if (list === undefined) found.set(post, [name]);
    else list.push(name);
  }
  return found;
}

function dataOf(value: unknown): readonly JsonObject[] {
  if (!isJsonObject(value)) return [];
  const parts = Array.isArray(value.db) ? value.db.filter(isJsonObject) : [];
  return (parts.length > 0 ? parts : [value]).map(({ data, ...tables }) =>
    isJsonObject(data) ? data : tables,
  );
}
