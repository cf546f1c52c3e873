import { type SearchField, searchFields } from './fields.ts';
import type { FieldPosting, Posting } from './lunr-core.ts';

/**
 * The documents that a term occurs in, by field, as compact lists.
 *
 * To `lunr.Index` it is a posting of its inverted index: `_index`, and each field's name gives a
 * map from document reference to metadata (we keep none). Those maps are made when a query first
 * asks for them; most terms are never asked for, and the maps are what makes Lunr large.
 */
export class TermPostings implements Posting {
  readonly _index: number;
  /** Slots in the order in which they were added. */
  readonly slots = new Map<SearchField, number[]>();
  /** Documents in all fields together, one counted once per field. */
  total = 0;
  #maps: Map<SearchField, FieldPosting> | null = null;

  constructor(id: number) {
    this._index = id;
  }

  add(field: SearchField, slot: number): void {
    const slots = this.slots.get(field);
    if (slots) slots.push(slot);
    else this.slots.set(field, [slot]);
    this.total += 1;
  }

  mapOf(field: SearchField): FieldPosting {
    const slots = this.slots.get(field);
    if (!slots) return noDocuments;
    this.#maps ??= new Map();
    let map = this.#maps.get(field);
    if (!map) {
      map = emptyMap();
      for (const slot of slots) map[slot] = noMetadata;
      this.#maps.set(field, map);
    }
    return map;
  }
}

for (const { name } of searchFields) {
  Object.defineProperty(TermPostings.prototype, name, {
    get(this: TermPostings): FieldPosting {
      return this.mapOf(name);
    },
  });
}

// Lunr only reads these; one object of each kind serves every posting.
const noDocuments: FieldPosting = Object.freeze(emptyMap());
const noMetadata: object = Object.freeze(emptyMap());

function emptyMap(): FieldPosting {
  return Object.create(null);
}
