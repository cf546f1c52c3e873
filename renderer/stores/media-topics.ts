import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Locale } from '../../electron/contract/strings/strings.ts';
import type { MediaTopic } from '../../electron/contract/types.ts';
import { foldName } from '../strings/fold-name.ts';
import { queryClient, read } from './archive-queries.ts';

/** The IPTC Media Topics, as a tree and by code. */
export interface Topics {
  readonly byCode: ReadonlyMap<string, MediaTopic>;
  /** Topics in force below each one, by its code; those at the top are below null. */
  readonly narrower: ReadonlyMap<string | null, readonly MediaTopic[]>;
}

/** Read once: the vocabulary comes with the app. */
function mediaTopicsQuery() {
  return queryOptions({
    queryKey: ['media-topics'],
    queryFn: async ({ signal }) => topicsOf(await read('media-topics', {}, signal)),
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Asked for soon after the start of a page, so that names are there when they are shown. */
export function readMediaTopics(): void {
  void queryClient.prefetchQuery(mediaTopicsQuery());
}

/** What has been read of them, for words that are made outside of a view. */
export function knownTopics(): Topics {
  return queryClient.getQueryData(mediaTopicsQuery().queryKey) ?? noTopics;
}

/** No topics until they have been read: then codes are shown. */
export function useMediaTopics(): Topics {
  return useQuery(mediaTopicsQuery()).data ?? noTopics;
}

export function topicsOf(topics: readonly MediaTopic[]): Topics {
  const narrower = new Map<string | null, MediaTopic[]>();
  for (const topic of topics) {
    if (topic.retired !== null) continue;
    const beside = narrower.get(topic.broader);
    if (beside) beside.push(topic);
    else narrower.set(topic.broader, [topic]);
  }
  return { byCode: new Map(topics.map((topic) => [topic.code, topic])), narrower };
}

const noTopics = topicsOf([]);

/** In the language of the interface, or in English. */
export function topicName({ names }: MediaTopic, locale: Locale): string {
  return names[locale] ?? names.en;
}

/** The name of a subject; a code that is no Media Topic is shown as it is. */
export function subjectName(topics: Topics, subject: string, locale: Locale): string {
  const topic = topics.byCode.get(subject);
  return topic ? topicName(topic, locale) : subject;
}

/** The topics above one, the broadest first. */
export function broaderTopics(topics: Topics, topic: MediaTopic): MediaTopic[] {
  const way: MediaTopic[] = [];
  for (let at = topic.broader; at !== null; ) {
    const broader = topics.byCode.get(at);
    if (!broader || way.includes(broader)) break;
    way.unshift(broader);
    at = broader.broader;
  }
  return way;
}

/** What to use for a retired topic: what replaces it, or the next broader one that is in force. */
export function topicInPlaceOf(topics: Topics, topic: MediaTopic): MediaTopic | null {
  const replacement = topics.byCode.get(topic.replacedBy ?? '');
  return (
    replacement ?? broaderTopics(topics, topic).findLast(({ retired }) => retired === null) ?? null
  );
}

/**
 * Topics whose name in some language has what was typed at the start of a word, or whose code does.
 * Those that the interface's own language names so come first, then whole names, then short ones;
 * retired ones come last.
 */
export function findTopics(topics: Topics, typed: string, locale: Locale): MediaTopic[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const found: { readonly topic: MediaTopic; readonly rank: number }[] = [];
  for (const topic of topics.byCode.values()) {
    const own = rankOf(foldedName(topicName(topic, locale)), wanted);
    const others = namesOf(topic).map((name) => rankOf(foldedName(name), wanted) + foreign);
    const rank = Math.min(own, ...others) + (topic.retired === null ? 0 : last);
    if (rank < nowhere) found.push({ topic, rank });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ topic }) => topic);
}

/** Its names in every language, and its code with and without the scheme. */
function namesOf({ code, names }: MediaTopic): string[] {
  const known = Object.values(names).filter((name) => name !== undefined);
  return [...known, code, code.slice(code.indexOf(':') + 1)];
}

/** Folding thousands of names takes longer than looking through them. */
const foldedNames = new Map<string, string>();

function foldedName(name: string): string {
  let folded = foldedNames.get(name);
  if (folded === undefined) {
    folded = foldName(name);
    foldedNames.set(name, folded);
  }
  return folded;
}

const foreign = 1000;
const last = 10_000;
const nowhere = 100_000;

/** Below 1000; a whole name before the start of a name before the start of a word, short names first. */
function rankOf(folded: string, wanted: string): number {
  if (folded === wanted) return 0;
  const length = Math.min(folded.length, 300);
  if (folded.startsWith(wanted)) return 100 + length;
  return startsAWord(folded, wanted) ? 500 + length : nowhere;
}

/**
 * The code that typed text means: a code, or the name of a topic in some language, those in force
 * first. null: no topic is called this.
 */
export function subjectTyped(topics: Topics, typed: string): string | null {
  const text = typed.trim();
  if (topics.byCode.has(text) || /^[a-z][\w.-]*:\S+$/i.test(text)) return text;
  if (topics.byCode.has(`medtop:${text}`)) return `medtop:${text}`;
  const wanted = foldName(text);
  const named = [...topics.byCode.values()].filter(({ names }) =>
    Object.values(names).some((name) => name !== undefined && foldedName(name) === wanted),
  );
  return (named.find(({ retired }) => retired === null) ?? named[0])?.code ?? null;
}

function startsAWord(folded: string, wanted: string): boolean {
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
  return false;
}
