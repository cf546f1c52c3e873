import { z } from 'zod';
import { fold } from '../article/text.ts';

/** Fields whose names can have aliases. */
export const aliasFields = ['tag', 'byline', 'credit'] as const;
export type AliasField = (typeof aliasFields)[number];

const names = z.record(z.string(), z.string());

/** Former names and other spellings, each with the name that it stands for. */
export const aliasesSchema = z.object({ tag: names, byline: names, credit: names }).partial();
export type Aliases = {
  readonly [Field in AliasField]?: Readonly<Record<string, string>> | undefined;
};

/** The name that an alias stands for, in whatever case and accents it is written; null: it is none. */
export function nameOfAlias(
  aliases: Aliases | undefined,
  field: AliasField,
  alias: string,
): string | null {
  const known = byFold(aliases?.[field]);
  const seen = new Set<string>();
  let name: string | null = null;
  for (let key = fold(alias); !seen.has(key); key = fold(name)) {
    seen.add(key);
    const next = known.get(key);
    if (next === undefined) break;
    name = next;
  }
  return name;
}

/** In the order of the file. */
export function aliasesOf(
  aliases: Aliases | undefined,
  field: AliasField,
  name: string,
): readonly string[] {
  return Object.entries(aliases?.[field] ?? {}).flatMap(([alias, other]) =>
    fold(other) === fold(name) ? [alias] : [],
  );
}

/**
 * What stood for one of these names stands for `into`, which is itself no alias any more. `kept`
 * are the names that become aliases of it.
 */
export function withRenamed(
  aliases: Aliases | undefined,
  field: AliasField,
  from: readonly string[],
  into: string,
  kept: readonly string[],
): Aliases {
  const gone = new Set(from.map(fold));
  const own = new Map<string, string>();
  for (const [alias, name] of Object.entries(aliases?.[field] ?? {}))
    own.set(alias, gone.has(fold(name)) ? into : name);
  const replaced = new Set([...kept, into].map(fold));
  for (const key of [...own.keys()]) if (replaced.has(fold(key))) own.delete(key);
  for (const name of kept) own.set(name, into);
  return withField(aliases, field, Object.fromEntries(own));
}

/** Without what stands for one of these names. */
export function withoutNames(
  aliases: Aliases | undefined,
  field: AliasField,
  names: readonly string[],
): Aliases {
  const gone = new Set(names.map(fold));
  const own = Object.entries(aliases?.[field] ?? {}).filter(([, name]) => !gone.has(fold(name)));
  return withField(aliases, field, Object.fromEntries(own));
}

export function withoutAlias(
  aliases: Aliases | undefined,
  field: AliasField,
  alias: string,
): Aliases {
  const own = Object.entries(aliases?.[field] ?? {}).filter(([key]) => fold(key) !== fold(alias));
  return withField(aliases, field, Object.fromEntries(own));
}

function withField(
  aliases: Aliases | undefined,
  field: AliasField,
  own: Readonly<Record<string, string>>,
): Aliases {
  const { [field]: _, ...others } = aliases ?? {};
  return Object.keys(own).length === 0 ? others : { ...others, [field]: own };
}

function byFold(own: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(own).map(([alias, name]) => [fold(alias), name]));
}
