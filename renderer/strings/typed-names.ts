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

/** What is to be added: no name twice, and none that is there. */
export function namesToAdd(typed: readonly string[], present: readonly string[]): string[] {
  const seen = new Set(present.map(foldName));
  const added: string[] = [];
  for (const name of typed) {
    const key = foldName(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    added.push(name);
  }
  return added;
}
