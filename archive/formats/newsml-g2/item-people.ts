import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf, roleOf, suffixOf } from './g2-values.ts';

/** Who wrote an item: what is shown, else its creators. */
export function bylineOf(
  use: XmlUse,
  meta: XmlElement | null,
  by: readonly string[],
  notes: StoryNotes,
  own: ReadonlyMap<string, readonly string[]>,
): { names: readonly string[]; source: string | null } {
  const written = own.size > 0 ? (own.get('byline') ?? []) : undefined;
  const creators = childrenOf(meta, 'creator').flatMap((creator) => {
    const role = roleOf(use, creator);
    const code = codeOf(use, creator);
    const name = nameOf(use, creator);
    use.attribute(creator, 'jobtitle');
    notes.dropped('creator', code);
    return name === null || /source/.test(role) ? [] : [name];
  });
  if (written !== undefined) return { names: written, source: null };
  const read = by.map((line) => notes.byline('by', line));
  const names = distinct(read.flatMap(({ names: found }) => found));
  return {
    names: names.length > 0 ? names : distinct(creators),
    source: read.find(({ source }) => source !== null)?.source ?? null,
  };
}

/** Where an item comes from: the source of its information, else its provider. */
export function sourceOf(
  use: XmlUse,
  itemMeta: XmlElement | null,
  meta: XmlElement | null,
  notes: StoryNotes,
  own: ReadonlyMap<string, readonly string[]>,
): { name: string | null; uri: string | null } {
  const provider = childOf(itemMeta, 'provider');
  const code = codeOf(use, provider);
  const providerName =
    nameOf(use, provider) ?? (code === null || isAddress(code) ? null : suffixOf(code) || code);
  if (providerName !== code && !isAddress(code)) notes.dropped('provider code', code);
  const sources = childrenOf(meta, 'infoSource').flatMap((source) => {
    roleOf(use, source);
    const sourceCode = codeOf(use, source);
    const name = nameOf(use, source);
    if (name !== null) notes.dropped('infoSource code', sourceCode);
    return name ?? sourceCode ?? [];
  });
  if (own.size > 0)
    return { name: own.get('source')?.[0] ?? null, uri: own.get('source-uri')?.[0] ?? null };
  const names = distinct([
    ...sources.filter((name) => !/:/.test(name)),
    ...(providerName === null ? [] : [providerName]),
  ]);
  for (const other of distinct([...names.slice(1), ...sources]).filter((one) => one !== names[0]))
    notes.dropped('infoSource', other);
  return { name: names[0] ?? null, uri: isAddress(code) ? code : null };
}

/** An address of the source itself, not of a code of IPTC's. */
function isAddress(code: string | null): code is string {
  return code !== null && /^https?:/.test(code) && !/^https?:\/\/cv\.iptc\.org\//.test(code);
}
