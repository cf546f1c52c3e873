import { type FieldName, fieldNames } from '../article/field-names.ts';
import { fail, ok, type Result } from '../result.ts';

/** `key=value` as typed on the command line, taken apart. */
export interface Assignment {
  /** As typed, for messages. */
  readonly key: string;
  readonly field: FieldName | 'body';
  /** What follows the field: `images.0.credit` has the entry 0 and the member `credit`. */
  readonly entry: number | null;
  readonly member: string | null;
  /** `tags+=x` adds and `tags-=x` removes. */
  readonly sign: '' | '+' | '-';
  readonly value: string;
}

/**
 * Takes a change apart. The field may be named as the format does or by any other name that is
 * read as it (`title`, `date`, `author`), in any case. Fails with `invalid-value` or
 * `unknown-field`.
 */
export function parseAssignment(text: string): Result<Assignment> {
  const match = /^(\w+)(?:\.(\d{1,4}))?(?:\.(\w+))?([+-]?)=(.*)$/s.exec(text);
  if (match === null) {
    return /^[\w.]+[+-]?=/.test(text)
      ? unknownField(text.slice(0, text.search(/[+-]?=/)))
      : fail('invalid-value', `${text} is not key=value.`);
  }
  const [, name = '', entry, member, sign, value = ''] = match;
  const key = text.slice(0, text.search(/[+-]?=/));
  const field = fieldNamed(name);
  if (field === null) return unknownField(key);
  return ok({
    key,
    field,
    entry: entry === undefined ? null : Number(entry),
    member: member ?? null,
    sign: sign === '+' || sign === '-' ? sign : '',
    value,
  });
}

export function unknownField(key: string): ReturnType<typeof fail> {
  return fail('unknown-field', `There is no field ${key}.`, { path: key });
}

/** The format's own names go first: `published` is the date, though it can stand for a status. */
function fieldNamed(name: string): Assignment['field'] | null {
  const wanted = name.toLowerCase();
  if (wanted === 'body') return 'body';
  for (const field of fieldKeys) if (field === wanted) return field;
  return fieldKeys.find((field) => namesOf(field).includes(wanted)) ?? null;
}

/** The name of a member whose other names are in `names`, or null. */
export function memberNamed<Name extends string>(
  names: Readonly<Record<Name, readonly string[]>>,
  member: string | null,
): Name | null {
  const wanted = member?.toLowerCase();
  for (const name in names) {
    if (names[name].some((each) => each.toLowerCase() === wanted)) return name;
  }
  return null;
}

const fieldKeys = Object.keys(fieldNames).filter(isFieldName);

function isFieldName(name: string): name is FieldName {
  return name in fieldNames;
}

function namesOf(field: FieldName): readonly string[] {
  return fieldNames[field];
}
