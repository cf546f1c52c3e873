import { QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type {
  ServiceOutputs,
  ServiceRequestName,
} from '../../electron/contract/service-requests.ts';
import type {
  ArchiveEvent,
  ArticleId,
  ArticleSummary,
  Failure,
  FilterField,
  NameField,
  Query,
  VersionName,
} from '../../electron/contract/types.ts';
import { onArchiveEvent, request } from '../bridge/bridge.ts';
import type { RequestInput } from '../bridge/service-port.ts';

/**
 * What has been read from the archive, kept until the archive says that it changed.
 *
 * Views read with `useQuery(articleQuery(id, query))`; nothing polls.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

/** A failed read as react-query wants it: thrown. `failure.code` chooses the words. */
export class ReadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ReadFailure';
    this.failure = failure;
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ReadFailure) return error.failure;
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

export async function read<Name extends ServiceRequestName>(
  name: Name,
  input: RequestInput<Name>,
  signal?: AbortSignal,
): Promise<ServiceOutputs[Name]> {
  const result = await request(name, input, signal ? { signal } : {});
  if (!result.ok) throw new ReadFailure(result.error);
  return result.value;
}

/** Results of one page; offset = page × pageSize. */
export const pageSize = 60;

export function infoQuery() {
  return queryOptions({ queryKey: ['info'], queryFn: ({ signal }) => read('info', {}, signal) });
}

export function placesQuery() {
  return queryOptions({
    queryKey: ['places'],
    queryFn: ({ signal }) => read('places', {}, signal),
  });
}

export function picturesQuery() {
  return queryOptions({
    queryKey: ['pictures'],
    queryFn: ({ signal }) => read('pictures', {}, signal),
  });
}

/** One picture with all its uses; null when no story uses it any more. */
export function pictureQuery(file: string) {
  return queryOptions({
    queryKey: ['picture', file],
    queryFn: ({ signal }) => read('picture', { file }, signal),
    gcTime: 30_000,
  });
}

/** What is known of these stories, without their text, in pieces that a request may ask for. */
export function summariesQuery(ids: readonly ArticleId[]) {
  return queryOptions({
    queryKey: ['summaries', ids],
    queryFn: async ({ signal }) => {
      const found: ArticleSummary[] = [];
      for (let from = 0; from < ids.length; from += 1000)
        found.push(...(await read('summaries', { ids: ids.slice(from, from + 1000) }, signal)));
      return found;
    },
    gcTime: 0,
  });
}

/** Every tag, byline or credit; null asks for nothing. */
export function namesQuery(field: NameField | null) {
  return queryOptions({
    queryKey: ['names', field],
    queryFn: field === null ? skipToken : ({ signal }) => read('names', { field }, signal),
  });
}

export function nameClustersQuery(field: NameField) {
  return queryOptions({
    queryKey: ['name-clusters', field],
    queryFn: ({ signal }) => read('name-clusters', { field }, signal),
  });
}

export function trashQuery() {
  return queryOptions({
    queryKey: ['trash-list'],
    queryFn: ({ signal }) => read('trash-list', {}, signal),
  });
}

export function undoStateQuery() {
  return queryOptions({
    queryKey: ['undo-state'],
    queryFn: ({ signal }) => read('undo-state', {}, signal),
  });
}

/** What the bar above the list and the timeline count. */
const listFacets: readonly FilterField[] = ['section', 'tag', 'subject', 'year', 'month'];

/** A page of results; notes and facets are those of the whole, and facets come with the first. */
export function searchPageQuery(query: Query, page: number) {
  const place = { offset: page * pageSize, limit: pageSize };
  const facets = page === 0 ? listFacets : [];
  return queryOptions({
    queryKey: ['search', query, page],
    queryFn: ({ signal }) => read('search', { query, ...place, facets }, signal),
    gcTime: 30_000,
  });
}

/** The whole article, with the words that the search found in it; null asks for nothing. */
export function articleQuery(id: ArticleId | null, query: Query | null) {
  const text = query?.text.trim() ? query : null;
  return queryOptions({
    queryKey: ['article', id, text],
    queryFn: id === null ? skipToken : ({ signal }) => read('article', { id, query: text }, signal),
    gcTime: 60_000,
  });
}

export function historyQuery(id: ArticleId) {
  return queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) => read('history', { id }, signal),
    gcTime: 0,
  });
}

/** What differs between two versions of a story, as it stands on disk by now. */
export function compareQuery(
  { id, hash }: Pick<ArticleSummary, 'id' | 'hash'>,
  before: VersionName,
  after: VersionName,
) {
  return queryOptions({
    queryKey: ['compare-versions', id, hash, before, after],
    queryFn: ({ signal }) => read('compare-versions', { id, before, after }, signal),
    gcTime: 30_000,
  });
}

/** What differs between two stories. */
export function compareStoriesQuery(before: ArticleId, after: ArticleId) {
  return queryOptions({
    queryKey: ['compare-articles', before, after],
    queryFn: ({ signal }) => read('compare-articles', { before, after }, signal),
    gcTime: 30_000,
  });
}

/** Others with nearly the text of a story, whatever was decided of them. */
export function nearCopiesQuery(id: ArticleId) {
  return queryOptions({
    queryKey: ['near-copies', id],
    queryFn: ({ signal }) => read('near-copies', { id }, signal),
    gcTime: 0,
  });
}

/** A story and those with nearly its text, the first that was published first. */
export function comparableQuery(id: ArticleId) {
  return queryOptions({
    queryKey: ['near-copies', id, 'summaries'],
    queryFn: async ({ signal }) => {
      const copies = await read('near-copies', { id }, signal);
      const ids = [id, ...copies.map((copy) => copy.id)];
      const stories = await read('summaries', { ids }, signal);
      return stories.toSorted((one, other) => publishedAt(one) - publishedAt(other));
    },
    gcTime: 0,
  });
}

/** Those whose date is not known come last. */
function publishedAt({ published }: ArticleSummary): number {
  return published?.epoch ?? Number.MAX_SAFE_INTEGER;
}

/** Bursts of changes (an import, a checkout by another program) are read again at most this often, in milliseconds. */
const settle = 80;

/** What a change of any article may change. */
const changing = [
  'info',
  'search',
  'explain',
  'places',
  'pictures',
  'picture',
  'summaries',
  'trash-list',
  'values',
  'names',
  'name-clusters',
  'history',
  'compare-articles',
  'near-copies',
];

/** What a change of the archive's own file may change. */
const ofArchiveFile = ['places', 'names'];

/** What was read while the archive was loaded may lack what is only known at its end. */
function isIncomplete({ state }: { readonly state: { readonly data?: unknown } }): boolean {
  const results = state.data as ServiceOutputs['search'] | undefined;
  return results?.results.some(({ copies }) => copies === null) === true;
}

/** Keeps what is shown in step with the archive. The returned function ends it. */
export function followArchive(client: QueryClient = queryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = () => {
    timer = null;
    for (const key of changing) void client.invalidateQueries({ queryKey: [key] });
  };
  const apply = (event: ArchiveEvent) => {
    if (event.kind === 'info-changed') client.setQueryData(infoQuery().queryKey, event.info);
    if (event.kind === 'info-changed' && event.info.loading === null) {
      // Collections, saved searches and notes of tags and aliases have no event of their own.
      for (const key of ofArchiveFile) void client.invalidateQueries({ queryKey: [key] });
      void client.invalidateQueries({ queryKey: ['search'], predicate: isIncomplete });
    }
    if (event.kind === 'undo-changed') {
      client.setQueryData(undoStateQuery().queryKey, event.state);
      timer ??= setTimeout(refresh, settle);
    }
    if (event.kind !== 'articles-changed') return;
    for (const id of event.changed) void client.invalidateQueries({ queryKey: ['article', id] });
    for (const id of event.removed) client.removeQueries({ queryKey: ['article', id] });
    timer ??= setTimeout(refresh, settle);
  };
  const end = onArchiveEvent(apply);
  return () => {
    end();
    if (timer) clearTimeout(timer);
  };
}

/** Every format that stories can be exported in but PDF. */
export function exportFormatsQuery() {
  return queryOptions({
    queryKey: ['export-formats'],
    queryFn: ({ signal }) => read('export-formats', {}, signal),
  });
}
