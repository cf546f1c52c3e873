import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { isNewList, type NewValue, SpliceError } from './operations.ts';
import {
  columnOf,
  dashOf,
  endOf,
  endOfColon,
  isEmpty,
  keyText,
  lineEnd,
  type Splice,
  startOf,
  startOfPair,
  type YamlMap,
  type YamlPair,
  type YamlSeq,
  type YamlSource,
} from './yaml-offsets.ts';
import { isBlockText, yamlBlock, yamlBlockList, yamlBlockScalar, yamlInline } from './yaml-text.ts';

/** Replaces one value of YAML where it stands, in the style that it has as far as that can say the new one. */

export function replacePairValue(
  source: YamlSource,
  map: YamlMap,
  pair: YamlPair,
  value: NewValue,
): Splice {
  const colon = endOfColon(pair);
  if (map.flow === true) {
    if (pair.value !== null && !isEmpty(pair.value)) return replace(pair.value, yamlInline(value));
    const at = colon ?? endOf(pair.key);
    return {
      start: at,
      end: at,
      text: colon === null ? `: ${yamlInline(value)}` : ` ${yamlInline(value)}`,
    };
  }
  if (colon === null) throw new SpliceError(`${keyText(pair)} has no value to replace`);
  return replaceInBlock(source, pair.value, colon, columnOf(source.text, startOfPair(pair)), value);
}

export function replaceItem(
  source: YamlSource,
  list: YamlSeq,
  index: number,
  item: ParsedNode,
  value: NewValue,
): Splice {
  if (list.flow === true) return replace(item, yamlInline(value));
  const dash = dashOf(list, index);
  return replaceInBlock(source, item, dash + 1, columnOf(source.text, dash), value);
}

/** Replaces what stands behind a colon or a dash. `sign` is the offset behind it, `indent` the column of its key or dash. */
function replaceInBlock(
  { text, newline }: YamlSource,
  node: ParsedNode | null,
  sign: number,
  indent: number,
  value: NewValue,
): Splice {
  const style = { indent, newline };
  if (node === null || isEmpty(node))
    return { start: sign, end: sign, text: inlineIfFollowed(text, sign, value, style) };
  const end = endOf(node);
  const lineBreak = text[end - 1] === '\n' ? newline : '';
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
    const kept = typeof value === 'string' ? keptBlockScalar(value, node.type, style) : null;
    return {
      start: startOf(node),
      end,
      text: (kept ?? yamlBlock(value, style).trimStart()) + lineBreak,
    };
  }
  const isBlockCollection = (isMap(node) || isSeq(node)) && node.flow !== true;
  if (!isBlockCollection) {
    const added = inlineIfFollowed(text, end, value, style);
    // A value that starts on the next line must not stay behind the space of the old one.
    return {
      start: added.startsWith(' ') ? startOf(node) : sign,
      end,
      text: added.startsWith(' ') ? added.slice(1) : added,
    };
  }
  if (isSeq(node) && isNewList(value) && value.length > 0) {
    const dashes = columnOf(text, dashOf(node, 0));
    return {
      start: sign,
      end,
      text: yamlBlockList(value, { indent: dashes, newline }) + lineBreak,
    };
  }
  return { start: sign, end, text: yamlBlock(value, style) + lineBreak };
}

/** Where a comment follows on the line, the value must stay on the line too. */
function inlineIfFollowed(
  text: string,
  end: number,
  value: NewValue,
  style: { indent: number; newline: string },
): string {
  const rest = text.slice(end, lineEnd(text, end)).trim();
  return rest === '' ? yamlBlock(value, style) : ` ${yamlInline(value)}`;
}

/** A block stays a block: `>` for one paragraph, `|` for several lines. */
function keptBlockScalar(
  text: string,
  type: 'BLOCK_FOLDED' | 'BLOCK_LITERAL',
  style: { indent: number; newline: string },
): string | null {
  if (isBlockText(text)) return yamlBlockScalar(text, '|', style);
  if (text.includes('\n') || text === '' || !isBlockText(`${text}\n${text}`)) return null;
  return yamlBlockScalar(text, type === 'BLOCK_FOLDED' ? '>' : '|', style);
}

function replace(node: ParsedNode, text: string): Splice {
  return { start: startOf(node), end: endOf(node), text };
}
