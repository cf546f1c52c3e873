import { slugOf } from '../../article/slug.ts';
import type { TreeNames } from '../../export/tree-names.ts';

/** Stories of a site that have a page of their own together: those of a year, a section, a tag. */
export interface SiteGroup {
  readonly name: string;
  /** Path of the first page without its ending. */
  readonly base: string;
  /** Numbers of the entries, in the order in which they came. */
  readonly entries: number[];
}

/** The groups of one kind. A name in another case, or composed otherwise, is the same group. */
export class SiteGroups {
  readonly #folder: string;
  readonly #names: TreeNames;
  readonly #groups = new Map<string, SiteGroup>();

  constructor(folder: string, names: TreeNames) {
    this.#folder = folder;
    this.#names = names;
  }

  /** The group of that name, which is made when it is first asked for. */
  of(name: string): SiteGroup {
    const key = name.normalize('NFC').toLowerCase();
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const path = this.#names.take(`${this.#folder}/${slugOf(name)}.html`);
    const group = { name, base: path.replace(/\.html$/, ''), entries: [] };
    this.#groups.set(key, group);
    return group;
  }

  add(name: string, entry: number): void {
    const { entries } = this.of(name);
    if (entries.at(-1) !== entry) entries.push(entry);
  }

  list(): readonly SiteGroup[] {
    return [...this.#groups.values()];
  }
}

/** From 1. */
export function groupPage({ base }: SiteGroup, number: number): string {
  return number === 1 ? `${base}.html` : `${base}/${number}.html`;
}
