import { foldName, safePath } from '../bundle/bag-path.ts';
import { freePath } from '../bundle/free-path.ts';

/** Names in a tree, of which no two are one on any system, and none is a file and a folder. */
export class TreeNames {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** The path itself, or the nearest that is free and that every system can hold. */
  take(path: string): string {
    const free = freePath(this.#pastFiles(safePath(path)), {
      has: (other) => this.#files.has(foldName(other)) || this.#folders.has(foldName(other)),
    });
    const name = foldName(free);
    this.#files.add(name);
    for (const folder of foldersOf(name)) this.#folders.add(folder);
    return free;
  }

  /** A folder that has the name of a file gets a longer one. */
  #pastFiles(path: string): string {
    const [file = '', ...folders] = path.split('/').reverse();
    let place = '';
    for (const folder of folders.reverse()) {
      place += folder;
      while (this.#files.has(foldName(place))) place += '_';
      place += '/';
    }
    return place + file;
  }
}

function foldersOf(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
