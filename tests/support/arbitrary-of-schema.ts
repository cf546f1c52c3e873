import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

/**
 * Values that a zod schema accepts, by way of its JSON Schema. Long strings and lists are kept
 * short; `hints` are mixed in where any string may stand, so that ids and paths that exist occur.
 */
export function arbitraryOfSchema(
  schema: z.ZodType,
  hints: readonly string[] = [],
): Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input' });
  return arbitraryOf(nodeSchema.parse(json), hints);
}

const most = 6;

const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get oneOf() {
    return z.array(nodeSchema).optional();
  },
  get items() {
    return nodeSchema.optional();
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  /** Of a record. */
  get additionalProperties() {
    return z.union([z.boolean(), nodeSchema]).optional();
  },
  required: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Node = z.infer<typeof nodeSchema>;

function arbitraryOf(node: Node, hints: readonly string[]): Arbitrary<unknown> {
  const choices = node.anyOf ?? node.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, hints)));
  if ('const' in node) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  if (Array.isArray(node.type))
    return fc.oneof(...node.type.map((type) => arbitraryOf({ ...node, type }, hints)));
  if (node.type === 'object') return objectOf(node, hints);
  if (node.type === 'array') return listOf(node, hints);
  if (node.type === 'string') return stringOf(node, hints);
  if (node.type === 'integer') {
    return fc.integer({ min: node.minimum ?? -1000, max: Math.min(node.maximum ?? 1000, 1000) });
  }
  if (node.type === 'number') {
    return fc.double({ min: node.minimum ?? -1000, max: node.maximum ?? 1000, noNaN: true });
  }
  if (node.type === 'boolean') return fc.boolean();
  if (node.type === 'null') return fc.constant(null);
  throw new Error(`No values are known for ${JSON.stringify(node)}`);
}

function objectOf(node: Node, hints: readonly string[]): Arbitrary<unknown> {
  const { additionalProperties: any } = node;
  if (node.properties === undefined && typeof any === 'object')
    return fc.dictionary(fc.string(), arbitraryOf(any, hints), { maxKeys: most });
  const properties = Object.entries(node.properties ?? {});
  const values = properties.map(([key, value]) => [key, arbitraryOf(value, hints)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: node.required ?? [] });
}

function listOf(node: Node, hints: readonly string[]): Arbitrary<unknown> {
  const item = node.items ? arbitraryOf(node.items, hints) : fc.anything();
  const minLength = node.minItems ?? 0;
  return fc.array(item, { minLength, maxLength: Math.max(minLength, most) });
}

function stringOf(node: Node, hints: readonly string[]): Arbitrary<unknown> {
  const minLength = node.minLength ?? 0;
  const maxLength = Math.max(minLength, Math.min(node.maxLength ?? 60, 60));
  const pattern = node.pattern === undefined ? undefined : new RegExp(node.pattern);
  const any = pattern
    ? fc.stringMatching(pattern)
    : fc.string({ unit: 'grapheme', minLength, maxLength });
  const fitting = hints.filter(
    (hint) =>
      hint.length >= minLength &&
      hint.length <= (node.maxLength ?? hint.length) &&
      (pattern?.test(hint) ?? true),
  );
  return fitting.length === 0 ? any : fc.oneof(any, fc.constantFrom(...fitting));
}
