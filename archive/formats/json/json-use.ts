import type { FieldNote } from '../reader.ts';
import { shorten } from '../shorten.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads JSON and remembers what was read, so that what is left can be named. */
export class JsonUse {
  readonly #taken = new Map<JsonObject, Set<string>>();

  /** The value of the first of some keys, in any case, that the object has. */
  value(object: JsonObject, ...names: readonly string[]): unknown {
    for (const name of names) {
      const key = keyOf(object, name);
      const value = key === null ? null : object[key];
      if (key === null || value == null) continue;
      this.#take(object, key);
      return value;
    }
    return null;
  }

  /** A text or number that says something; null for none. */
  text(object: JsonObject, ...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.value(object, name);
      if (typeof value === 'number') return String(value);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  }

  /** The objects of a list, or of a map by name, which they then carry as `name` unless they have one. */
  objects(object: JsonObject, ...names: readonly string[]): readonly JsonObject[] {
    const value = this.value(object, ...names);
    if (Array.isArray(value)) return value.filter(isJsonObject);
    if (!isJsonObject(value)) return [];
    for (const key of Object.keys(value)) this.#take(value, key);
    return Object.entries(value).flatMap(([name, entry]) =>
      isJsonObject(entry) ? [this.#named(entry, name)] : [],
    );
  }

  /** What is read of the named copy is read of the object itself. */
  #named(object: JsonObject, name: string): JsonObject {
    const named = { name, ...object };
    const taken = this.#taken.get(object) ?? new Set<string>();
    this.#taken.set(object, taken);
    this.#taken.set(named, taken);
    return named;
  }

  /** Everything in an object is read, or is known to say nothing. */
  whole(object: JsonObject): void {
    for (const key of Object.keys(object)) {
      this.#take(object, key);
      for (const inner of objectsIn(object[key])) this.whole(inner);
    }
  }

  #take(object: JsonObject, key: string): void {
    const taken = this.#taken.get(object) ?? new Set();
    this.#taken.set(object, taken.add(key));
  }

  /** What nobody has read in an object, one note for each path of keys in it. */
  left(root: JsonObject): FieldNote[] {
    const values = new Map<string, string[]>();
    const visit = (object: JsonObject, path: string) => {
      const taken = this.#taken.get(object);
      for (const [key, value] of Object.entries(object)) {
        const field = path === '' ? key : `${path}.${key}`;
        if (taken?.has(key)) for (const inner of objectsIn(value)) visit(inner, field);
        else if (value !== null && value !== '')
          values.set(field, [...(values.get(field) ?? []), asText(value)]);
      }
    };
    visit(root, '');
    return [...values].map(([field, found]) => ({
      kind: 'dropped',
      field,
      value: shorten([...new Set(found)].join('; ')),
      why: 'no-place',
    }));
  }
}

function keyOf(object: JsonObject, name: string): string | null {
  if (Object.hasOwn(object, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === lower) ?? null;
}

function objectsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJsonObject(value) ? [value] : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
