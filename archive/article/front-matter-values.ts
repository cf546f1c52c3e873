import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { ok, type Result } from '../result.ts';
import type { FrontMatter } from './front-matter.ts';
import {
  type FrontMatterValues,
  invalid,
  isList,
  isMap,
  notAMap,
  type Plain,
  type PlainMap,
  toPlain,
} from './plain.ts';
import { readYaml } from './yaml-document.ts';

export const emptyValues: FrontMatterValues = { texts: {}, typed: {}, problems: [] };

/** Longer front matter is not written by people; parsing it would block everybody else. */
const longest = 1_000_000;

/** Fails with `front-matter-invalid` or `front-matter-not-a-map`; never throws, whatever `raw` is. */
export function readValues(kind: FrontMatter['kind'], raw: string): Result<FrontMatterValues> {
  if (raw.length > longest) return invalid(`it is longer than ${longest} characters`);
  switch (kind) {
    case 'yaml':
      return guarded(() => readYaml(raw));
    case 'toml':
      return guarded(() => withTexts(toPlain(parseToml(raw, { integersAsBigInt: 'asNeeded' }))));
    case 'json':
      return guarded(() => readJson(raw));
    case 'none':
    case 'unclosed':
      return ok(emptyValues);
  }
}

/** The parsers throw on what they cannot read, on alias bombs and on nesting deeper than the stack. */
function guarded(read: () => Result<FrontMatterValues>): Result<FrontMatterValues> {
  try {
    return read();
  } catch (error) {
    return invalid(error instanceof Error ? firstLine(error.message) : String(error));
  }
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]\s*$/, '');
}

function readJson(raw: string): Result<FrontMatterValues> {
  const errors: ParseError[] = [];
  const value: unknown = parseJson(raw, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (error !== undefined)
    return invalid(`${printParseErrorCode(error.error)} at offset ${error.offset}`);
  return withTexts(toPlain(value));
}

function withTexts(typed: Plain): Result<FrontMatterValues> {
  if (!isMap(typed)) return notAMap();
  return ok({ texts: asTexts(typed), typed, problems: [] });
}

function asTexts(map: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, asText(value)]));
}

function asText(value: Plain): Plain {
  if (isList(value)) return value.map(asText);
  if (isMap(value)) return asTexts(value);
  return value === null ? null : String(value);
}
