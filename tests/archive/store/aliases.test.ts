import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../archive/article/text.ts';
import {
  type Aliases,
  aliasesOf,
  nameOfAlias,
  withoutAlias,
  withoutNames,
  withRenamed,
} from '../../../archive/store/aliases.ts';

const word = fc.constantFrom('sea', 'Sea', 'storm', 'Störm', 'ferry', 'mole', 'quay');

type Act =
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string }
  | { readonly kind: 'remove'; readonly alias: string }
  | { readonly kind: 'delete'; readonly name: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    from: fc.uniqueArray(word, { minLength: 1, maxLength: 3, selector: fold }),
    into: word,
  }),
  fc.record({ kind: fc.constant('remove' as const), alias: word }),
  fc.record({ kind: fc.constant('delete' as const), name: word }),
);

/** Every name that anybody ever typed, with what it stands for by now. */
class Oracle {
  readonly #stands = new Map<string, string>();

  take(each: Act): void {
    const stands = this.#stands;
    if (each.kind === 'remove') stands.delete(fold(each.alias));
    if (each.kind === 'delete')
      for (const [alias, name] of [...stands])
        if (fold(name) === fold(each.name)) stands.delete(alias);
    if (each.kind !== 'merge') return;
    const gone = each.from.filter((name) => fold(name) !== fold(each.into)).map(fold);
    for (const [alias, name] of [...stands])
      if (gone.includes(fold(name))) stands.set(alias, each.into);
    for (const name of gone) stands.set(name, each.into);
    stands.delete(fold(each.into));
  }

  nameOf(alias: string): string | null {
    return this.#stands.get(fold(alias)) ?? null;
  }
}

function after(aliases: Aliases, each: Act): Aliases {
  if (each.kind === 'remove') return withoutAlias(aliases, 'tag', each.alias);
  if (each.kind === 'delete') return withoutNames(aliases, 'tag', [each.name]);
  const from = each.from.filter((name) => fold(name) !== fold(each.into));
  return withRenamed(aliases, 'tag', from, each.into, from);
}

it('an alias leads to what its name has become, whatever was merged, renamed and taken away', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const oracle = new Oracle();
      let aliases: Aliases = {};
      for (const each of acts) {
        oracle.take(each);
        aliases = after(aliases, each);
        for (const name of ['SEA', 'storm', 'ferry', 'mole', 'quay']) {
          const wanted = oracle.nameOf(name);
          const known = nameOfAlias(aliases, 'tag', name);
          expect(known === null ? null : fold(known)).toBe(wanted === null ? null : fold(wanted));
          if (known !== null)
            expect(aliasesOf(aliases, 'tag', known).map(fold)).toContain(fold(name));
        }
      }
    }),
  );
});

it('aliases that a person has led in a circle end somewhere', () => {
  const aliases = { tag: { a: 'b', b: 'a', c: 'a' } };
  expect(nameOfAlias(aliases, 'tag', 'c')).toMatch(/^[ab]$/);
  expect(nameOfAlias(aliases, 'byline', 'c')).toBeNull();
});
