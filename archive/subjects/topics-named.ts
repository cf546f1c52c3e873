import { fold } from '../article/text.ts';
import { type MediaTopic, mediaTopics } from './media-topics.ts';

/**
 * Codes of the topics that a text names, by words of their names in any language or by their code,
 * and of all narrower ones. The last word may end in `*`.
 */
export function topicsNamed(text: string): ReadonlySet<string> {
  const wanted = wordsOf(text);
  const isOpen = text.trim().endsWith('*');
  const found = new Set<string>();
  if (wanted.length === 0) return found;
  for (const topic of mediaTopics().values()) {
    if (isNamed(topic, wanted, isOpen)) addWithNarrower(topic.code, found);
  }
  return found;
}

function isNamed({ code }: MediaTopic, wanted: readonly string[], isOpen: boolean): boolean {
  return (namesByCode().get(code) ?? []).some((words) =>
    wanted.every((word, at) =>
      isOpen && at === wanted.length - 1
        ? words.some((own) => own.startsWith(word))
        : words.includes(word),
    ),
  );
}

function addWithNarrower(code: string, found: Set<string>): void {
  if (found.has(code)) return;
  found.add(code);
  for (const narrower of narrowerByCode().get(code) ?? []) addWithNarrower(narrower, found);
}

let names: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

/** The words of each name, folded; the code counts as a name. */
function namesByCode(): NonNullable<typeof names> {
  names ??= new Map(
    [...mediaTopics().values()].map((topic) => [
      topic.code,
      [topic.code, ...Object.values(topic.names)].map(wordsOf),
    ]),
  );
  return names;
}

let narrower: ReadonlyMap<string, readonly string[]> | null = null;

function narrowerByCode(): NonNullable<typeof narrower> {
  if (narrower) return narrower;
  const found = new Map<string, string[]>();
  for (const { code, broader } of mediaTopics().values()) {
    if (broader !== null) found.set(broader, [...(found.get(broader) ?? []), code]);
  }
  narrower = found;
  return found;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
