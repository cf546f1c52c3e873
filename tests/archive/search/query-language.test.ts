import { describe, expect, it } from 'vitest';
import { queryLanguage } from '../../../archive/search/help/query-language.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import {
  dateFieldNames,
  presenceNames,
  stateNames,
  textFieldNames,
  valueFieldNames,
} from '../../../archive/search/query/query-fields.ts';
import { createWords } from '../../../electron/contract/strings/format.ts';
import { locales } from '../../../electron/contract/strings/locales.ts';
import { isStringKey } from '../../../electron/contract/strings/strings.ts';
import { meaningWords } from '../../../renderer/strings/explanation-words.ts';

const { topics } = queryLanguage();

function names(topic: string) {
  const found = topics.find(({ name }) => name === topic)?.names ?? [];
  expect(found.length, topic).toBeGreaterThan(0);
  return found;
}

describe('the query language as it is shown', () => {
  it('has examples that are understood whole', () => {
    for (const { name, examples } of topics) {
      expect(examples.length, name).toBeGreaterThan(0);
      for (const example of examples) {
        const { notes, node, parts } = parseQuery(example);
        expect(notes, example).toEqual([]);
        expect(node, example).not.toBeNull();
        expect(
          parts.map(({ kind }) => kind),
          example,
        ).not.toContain('unknown');
      }
    }
  });

  it('finds out an example that is not understood', () => {
    for (const text of ['desk:sport', 'is:purple', 'published:soon', '"open', 'a AND'])
      expect(parseQuery(text).notes.length, text).toBeGreaterThan(0);
  });

  it('names every name that the parser knows, with what it means', () => {
    const tables = {
      field: textFieldNames,
      date: dateFieldNames,
      value: valueFieldNames,
      has: presenceNames,
    };
    for (const [topic, table] of Object.entries(tables)) {
      const shown = names(topic);
      const spellings = shown.flatMap((each) => each.names);
      expect(new Set(spellings).size, topic).toBe(spellings.length);
      expect(spellings.length, topic).toBeGreaterThanOrEqual(Object.keys(table).length);
      for (const { means, names: each } of shown)
        for (const name of each) expect(meaningOf(topic, name), name).toEqual(means);
    }
    const states = names('is');
    expect(states.flatMap((each) => each.names).length).toBeGreaterThanOrEqual(
      Object.keys(stateNames).length,
    );
    for (const { means, names: each } of states)
      for (const name of each) expect(meaningOf('is', name), name).toEqual(means);
  });

  it('has words for each topic and each meaning in every language', () => {
    for (const locale of locales) {
      const words = createWords(locale);
      for (const { name, names: all } of topics) {
        expect(isStringKey(`syntax.${name}.title`) && isStringKey(`syntax.${name}.text`)).toBe(
          true,
        );
        for (const each of all) expect(meaningWords(words, each)).toMatch(/\p{L}/u);
      }
    }
  });
});

const value: Readonly<Record<string, string>> = { date: '2024', value: 'x', field: 'x' };

/** What the parser makes of a name. */
function meaningOf(topic: string, name: string): unknown {
  const asked = topic === 'has' || topic === 'is' ? `${topic}:${name}` : `${name}:${value[topic]}`;
  const { node, notes } = parseQuery(asked);
  expect(notes, asked).toEqual([]);
  if (node?.kind === 'is') return { kind: 'state', state: node.state };
  if (node && 'field' in node) return { kind: 'field', field: node.field };
  throw new Error(`${asked} is read as ${JSON.stringify(node)}`);
}
