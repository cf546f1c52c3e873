import type { JsonObject, JsonUse } from '../json/json-use.ts';

/** One of several texts of a news object: a headline, a description, a body. */
export interface NinjsText {
  /** As written; empty where none is. */
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
}

/**
 * The texts of one kind: `headlines` (2.0 and later) or `headline`, `headline_main` (1.x), whose
 * ending is the role.
 */
export function textsOf(use: JsonUse, object: JsonObject, kind: TextKind): readonly NinjsText[] {
  const listed = use.objects(object, plurals[kind]).flatMap((entry) => {
    const value = use.text(entry, 'value');
    const role = use.text(entry, 'role') ?? '';
    const contentType = use.text(entry, 'contentType') ?? '';
    use.value(entry, 'charCount');
    use.value(entry, 'wordCount');
    return value === null ? [] : [{ role, contentType, value }];
  });
  const flat = Object.keys(object).flatMap((key) => {
    const role = new RegExp(`^${kind}(?:_(.+))?$`, 'i').exec(key);
    const value = role === null ? null : use.text(object, key);
    return value === null ? [] : [{ role: role?.[1] ?? '', contentType: '', value }];
  });
  return [...listed, ...flat];
}

type TextKind = 'headline' | 'description' | 'body';

const plurals = { headline: 'headlines', description: 'descriptions', body: 'bodies' } as const;

/** The text of one of some roles, the best role first; null for none. */
export function textOfRole(
  texts: readonly NinjsText[],
  roles: readonly string[],
): NinjsText | null {
  for (const role of roles) {
    const found = texts.find((text) => text.role.toLowerCase() === role);
    if (found !== undefined) return found;
  }
  return null;
}
