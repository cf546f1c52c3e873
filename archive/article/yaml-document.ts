import { type Document, isMap, type ParsedNode, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Result } from '../result.ts';
import { ok } from '../result.ts';
import type { ArticleProblem } from './article.ts';
import { type FrontMatterValues, invalid, isMap as isPlainMap, notAMap, toPlain } from './plain.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type RepairedYaml, repairYaml } from './repair-yaml.ts';

export interface YamlDocument extends RepairedYaml {
  readonly document: Document.Parsed<ParsedNode>;
  /** null when there is nothing but comments. */
  readonly map: YAMLMap.Parsed | null;
}

/**
 * Parses by the YAML 1.2 core schema, in which a date is text and keeps its spelling and zone.
 * Merge keys (`<<`) are followed, duplicate keys are allowed (the last one counts) and reported.
 */
export function parseYaml(
  raw: string,
  tokens: 'with-tokens' | 'values-only',
): Result<YamlDocument> {
  const parse = (text: string) => parseText(text, tokens === 'with-tokens');
  const direct = parse(raw);
  const repaired = direct.errors.length === 0 ? null : repairYaml(raw);
  const document = repaired === null ? direct : parse(repaired.text);
  const error = document.errors[0];
  if (error !== undefined)
    return invalid((error.message.split('\n', 1)[0] ?? '').replace(/:\s*$/, ''));
  const { contents } = document;
  const source = repaired ?? { text: raw, toRaw: (offset: number) => offset };
  if (contents === null || (!isMap(contents) && toPlain(document.toJS()) === null)) {
    return ok({ ...source, document, map: null });
  }
  return isMap(contents) ? ok({ ...source, document, map: contents }) : notAMap();
}

function parseText(text: string, keepSourceTokens: boolean): Document.Parsed<ParsedNode> {
  return parseDocument(text, {
    schema: 'core',
    merge: true,
    uniqueKeys: false,
    keepSourceTokens,
    prettyErrors: true,
    // Below `error` a second document would be passed over in silence.
    logLevel: 'error',
  });
}

export function readYaml(raw: string): Result<FrontMatterValues> {
  const plain = readPlainYaml(raw);
  return plain === null ? readAnyYaml(raw) : ok({ ...plain, problems: [] });
}

/** As `readYaml`, without the quick way. */
export function readAnyYaml(raw: string): Result<FrontMatterValues> {
  const parsed = parseYaml(raw, 'values-only');
  if (!parsed.ok) return parsed;
  const { document, map } = parsed.value;
  if (map === null) return ok({ texts: {}, typed: {}, problems: [] });
  const typed = toPlain(document.toJS());
  let allText = true;
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'PLAIN' && typeof node.value !== 'string' && node.value !== null) {
        node.value = node.source;
        allText = false;
      }
    },
  });
  const texts = allText ? typed : toPlain(document.toJS());
  if (!isPlainMap(typed) || !isPlainMap(texts)) return notAMap();
  return ok({ texts, typed, problems: duplicateKeys(map) });
}

function duplicateKeys(map: YAMLMap.Parsed): ArticleProblem[] {
  const seen = new Set<string>();
  const problems: ArticleProblem[] = [];
  for (const { key } of map.items) {
    const name = String(key);
    if (seen.has(name)) {
      problems.push({
        code: 'invalid-value',
        message: `${name} is given twice; the last one counts.`,
        field: name,
      });
    }
    seen.add(name);
  }
  return problems;
}
