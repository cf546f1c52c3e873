import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';

/** The tables of an export, by what posts need of them. */
export interface GhostSite {
  readonly posts: readonly JsonObject[];
  readonly title: string | null;
  readonly address: string | null;
  readonly language: string | null;
  metaOf(post: string | null): JsonObject;
  authorsOf(post: string | null): readonly string[];
  authorNamed(id: string): string | null;
  tagsOf(post: string | null): readonly string[];
}

/** null when the document holds no posts of Ghost. */
export function ghostSite(value: unknown): GhostSite | null {
  const data = dataOf(value);
  if (data === null || !Array.isArray(data.posts)) return null;
  const use = new JsonUse();
  const table = (name: string) => use.objects(data, name);
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
    posts: data.posts.filter(isJsonObject),
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

/** `{db: [{data}]}` as Ghost exports, `{data}` as it once did, or the tables alone. */
function dataOf(value: unknown): JsonObject | null {
  if (!isJsonObject(value)) return null;
  const [first] = Array.isArray(value.db) ? value.db : [];
  const whole = isJsonObject(first) ? first : value;
  return isJsonObject(whole.data) ? whole.data : whole;
}
