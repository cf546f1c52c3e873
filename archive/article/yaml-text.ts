import { isNewList, isNewMap, type NewValue, WrittenDate } from './operations.ts';

/** Writes values as a careful hand would: plain where safe, quoted where needed, dates as they are. */

/** A value inside `[ ]` or `{ }`, or a scalar anywhere, on one line. */
export function yamlInline(value: NewValue): string {
  if (value instanceof WrittenDate)
    return isPlainDate(value.text) ? value.text : yamlScalar(value.text);
  if (isNewList(value)) return `[${value.map(yamlInline).join(', ')}]`;
  if (isNewMap(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${yamlScalar(key)}: ${yamlInline(item)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (value === null) return 'null';
  return typeof value === 'string' ? yamlScalar(value) : String(value);
}

function isPlainDate(text: string): boolean {
  return (
    /^\d{4}[\d\-+.:TZ ]*$/.test(text) &&
    !text.endsWith(' ') &&
    !text.endsWith(':') &&
    !text.includes(': ')
  );
}

/** Text that means the same in YAML 1.1 and 1.2, in block and in flow context. */
export function yamlScalar(text: string): string {
  if (isPlainSafe(text)) return text;
  // A line break in quotes would be folded, and these characters must be escaped.
  if (needsEscapes(text)) return doubleQuoted(text);
  return `'${text.replaceAll("'", "''")}'`;
}

function needsEscapes(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped.
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text);
}

function isPlainSafe(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !needsEscapes(text) &&
    !/^[-?:,[\]{}#&*!|>'"%@`=<~.+]/.test(text) &&
    !/[,[\]{}]/.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !looksTyped(text)
  );
}

/** What YAML 1.1 or 1.2 would read as something other than text. */
function looksTyped(text: string): boolean {
  return (
    /^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text) ||
    /^(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|\d[\d_,]*(?:\.[\d_]*)?(?:e[-+]?\d+)?)$/i.test(text) ||
    // Dates, and times, which YAML 1.1 takes for numbers to base 60.
    /^\d{4}-\d{1,2}(?:-\d{1,2}(?:[Tt\s].*)?)?$/.test(text) ||
    /^\d+(?::[0-5]?\d)+(?:\.\d*)?$/.test(text)
  );
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export interface BlockStyle {
  /** Spaces before the key or dash to which the value belongs. */
  readonly indent: number;
  readonly newline: string;
}

/**
 * What stands behind `key:` or `-` in block context, from the space or line break on, without a
 * line break at its end. Lists of maps take a line for each entry, long texts a block.
 */
export function yamlBlock(value: NewValue, style: BlockStyle): string {
  if (typeof value === 'string' && isBlockText(value))
    return ` ${yamlBlockScalar(value, '|', style)}`;
  if (isNewList(value) && value.some(isNewMap))
    return yamlBlockList(value, { ...style, indent: style.indent + 2 });
  return ` ${yamlInline(value)}`;
}

/** A list with a line for each entry, its dashes behind `indent` spaces. Starts with a line break. */
export function yamlBlockList(
  values: readonly NewValue[],
  { indent, newline }: BlockStyle,
): string {
  return values.map((value) => `${newline}${' '.repeat(indent)}- ${yamlInline(value)}`).join('');
}

/** A text of several lines that a block scalar can hold as it is. */
export function isBlockText(text: string): boolean {
  return (
    /[^\n]\n+[^\n]/.test(text) &&
    !/^[\s]|\n\n$/.test(text) &&
    !/[ \t](?:\n|$)/.test(text) &&
    !needsEscapes(text.replaceAll('\n', '').replaceAll('\t', ''))
  );
}

/** A block scalar (YAML 1.2, 8.1) from its `|` or `>` on, without the last line break. */
export function yamlBlockScalar(
  text: string,
  sign: '|' | '>',
  { indent, newline }: BlockStyle,
): string {
  const chomp = text.endsWith('\n') ? '' : '-';
  const lines = text.replace(/\n$/, '').split('\n');
  const padding = ' '.repeat(indent + 2);
  return `${sign}${chomp}${lines.map((line) => newline + (line === '' ? '' : padding + line)).join('')}`;
}
