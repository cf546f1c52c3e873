import { foldName } from './fold-name.ts';

/** Pasted lines are one name each. */
export function pastedNames(text: string): string[] {
  return clean(text.split(/[\r\n\u2028\u2029]+/));
}

/** Commas and semicolons separate names only when that is asked for: a tag may contain a comma. */
export function splitNames(text: string): string[] {
  return clean(text.split(/[,;،؛\r\n]+/));
}

function clean(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/**
 * What is to be added: each name in the spelling that is in use already, none twice, none that is
 * there. `known` are spellings in use, the best first.
 */
export function namesToAdd(
  typed: readonly string[],
  present: readonly string[],
  known: readonly string[],
): string[] {
  const seen = new Set(present.map(foldName));
  const added: string[] = [];
  for (const name of typed) {
    const key = foldName(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    added.push(known.find((other) => foldName(other) === key) ?? name);
  }
  return added;
}
