import { keyOfField } from '../../article/field-keys.ts';
import { type FrontMatter, splitFrontMatter } from '../../article/front-matter.ts';
import { readValues } from '../../article/front-matter-values.ts';
import { yamlScalar } from '../../article/yaml-text.ts';
import type { ImportWarning } from '../reader.ts';

export interface MendedHead {
  readonly file: Uint8Array;
  readonly warnings: readonly ImportWarning[];
}

interface NewHead {
  readonly text: string;
  /** What was done, for the report; with the key whose value it was done to. */
  readonly done: readonly { readonly field: string | null; readonly message: string }[];
}

/**
 * The facts at the top of a file in a form of another program, as front matter that archives read:
 * Hexo's without an opening line, or in JSON to `;;;`, `---json` and its like (gray-matter), the block
 * of MultiMarkdown, and YAML in which a value needs quotes. null for everything else.
 */
export function mendHead(file: Uint8Array, name: string): MendedHead | null {
  const text = decode(file);
  if (text === null) return null;
  const front = splitFrontMatter(text);
  if (front.kind !== 'yaml' && front.kind !== 'none') return null;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const head = front.kind === 'yaml' ? quotedHead(text, front) : otherHead(text.slice(mark.length));
  if (head === null) return null;
  const start = front.kind === 'yaml' ? '' : mark;
  return {
    file: new TextEncoder().encode(start + head.text),
    warnings: head.done.map(({ field, message }) => ({
      code: 'head-mended',
      field,
      message: `${name}: ${message}`,
    })),
  };
}

function otherHead(text: string): NewHead | null {
  return fencedHead(text) ?? jsonHead(text) ?? openHead(text) ?? multiMarkdownHead(text);
}

/** Of no key alone. */
function whole(message: string): NewHead['done'][number] {
  return { field: null, message };
}

function decode(file: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return null;
  }
}

function quotedHead(text: string, { raw, start, end }: FrontMatter): NewHead | null {
  if (readValues('yaml', raw).ok) return null;
  const before = text.slice(0, start).split('\n').length;
  const quoted = quoteValues(raw, before);
  return quoted && { ...quoted, text: text.slice(0, start) + quoted.text + text.slice(end) };
}

const keyAndValue = /^([\w-]+)(:[ \t]+)(\S[^\r\n]*)/;

/** A value that is plain and yet no YAML, or begins in quotes or brackets and goes on behind them. */
function needsQuotes(value: string): boolean {
  return (
    /^[@`%*]/.test(value) ||
    (/^[^"'[\]{}|>&!#?-]/.test(value) && /:(?:[ \t]|$)/.test(value)) ||
    /^(?:"[^"]*"|'[^']*'|\[[^\]]*\])[ \t]*[^ \t,#'"]/.test(value)
  );
}

/** @param first The number of the first line in its file. */
function quoteValues(raw: string, first: number): NewHead | null {
  const done: NewHead['done'][number][] = [];
  const text = raw
    .split(/(?<=\n)/)
    .map((line, index) => {
      const [before = '', key = '', colon = '', written = ''] = keyAndValue.exec(line) ?? [];
      const value = written.trimEnd();
      if (!needsQuotes(value)) return line;
      const message = `line ${first + index}: the value of ${key} needed quotes, and has them now.`;
      done.push({ field: key, message });
      return `${key}${colon}'${value.replaceAll("'", "''")}'${line.slice(before.length)}`;
    })
    .join('');
  return done.length > 0 && readValues('yaml', text).ok ? { text, done } : null;
}

const fence =
  /^---[ \t]*(yaml|yml|toml|json|js|javascript)[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?(?:\n|$)/imy;

function fencedHead(text: string): NewHead | null {
  fence.lastIndex = 0;
  const found = fence.exec(text);
  if (found === null) return null;
  const [head, language = '', raw = ''] = found;
  const rest = text.slice(head.length);
  const done = [whole(`its head in ${language} is front matter now.`)];
  if (/^toml$/i.test(language) && readValues('toml', raw).ok)
    return { text: `+++\n${raw}+++\n${rest}`, done };
  // Names without quotes, as JavaScript allows them, are YAML as well; what computes is not run.
  if (readValues('yaml', raw).ok) return { text: `---\n${raw}---\n${rest}`, done };
  return { text, done: [whole(`its head in ${language} cannot be read, and stays in the text.`)] };
}

function jsonHead(text: string): NewHead | null {
  const [opening] = /^(?:;;;[ \t]*\r?\n)?(?=\s*")/.exec(text) ?? [];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const closing = /^;;;[ \t]*\r?$/m.exec(rest.slice(0, longestHead));
  if (closing === null) return null;
  const json = `{\n${rest.slice(0, closing.index).trim()}\n}`;
  if (!readValues('json', json).ok) return null;
  const body = rest.slice(closing.index + closing[0].length);
  return { text: json + body, done: [whole('its head in JSON is front matter now.')] };
}

/** In UTF-16 units; no head is longer. */
const longestHead = 20_000;
const headLine = /^(?:[\w-]+[ \t]*:.*|[ \t]*-[ \t].*|[ \t]+\S.*|#.*|[ \t]*)$/;

/** Facts to a line of `---`, with none before them. */
function openHead(text: string): NewHead | null {
  if (!/^[\w-]+[ \t]*:/.test(text)) return null;
  const closing = /^---[ \t]*\r?$/m.exec(text.slice(0, longestHead));
  if (closing === null) return null;
  const raw = text.slice(0, closing.index);
  if (!raw.split(/\r?\n/).every((line) => headLine.test(line))) return null;
  const quoted = readValues('yaml', raw).ok ? { text: raw, done: [] } : quoteValues(raw, 1);
  if (quoted === null || !saysWhat(quoted.text)) return null;
  const done = [whole('the lines at its top are front matter now.'), ...quoted.done];
  return { text: `---\n${quoted.text}${text.slice(closing.index)}`, done };
}

/** `Key: value` to the first blank line; a value goes on in lines that are indented. */
function multiMarkdownHead(text: string): NewHead | null {
  const [block = ''] = /^(?:[^\r\n]+(?:\r?\n|$))+/.exec(text.slice(0, longestHead)) ?? [];
  const facts: { key: string; value: string }[] = [];
  for (const line of block.split(/\r?\n/).filter((one) => one !== '')) {
    const [, key, value = ''] = /^([A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? [];
    const last = facts.at(-1);
    if (key !== undefined) facts.push({ key, value: value.trim() });
    else if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else return null;
  }
  const raw = facts.map(({ key, value }) => `${yamlScalar(key)}: ${yamlScalar(value)}\n`).join('');
  if (!/^(?:title|headline)$/i.test(facts[0]?.key ?? '') && !(facts.length > 1 && saysWhat(raw)))
    return null;
  const rest = text.slice(block.length).replace(/^(?:[ \t]*\r?\n)+/, '');
  return {
    text: `---\n${raw}---\n\n${rest}`,
    done: [whole('the lines at its top are front matter now.')],
  };
}

/** Whether facts are those of a story: other lines with colons are its text. */
function saysWhat(raw: string): boolean {
  const values = readValues('yaml', raw);
  if (!values.ok) return false;
  const { texts } = values.value;
  return keyOfField(texts, 'headline') !== null || keyOfField(texts, 'published') !== null;
}
