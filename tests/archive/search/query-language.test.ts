import { describe, expect, it } from 'vitest';
import { foldText } from '../../../archive/search/analysis/fold.ts';
import { type QueryNames, queryLanguage } from '../../../archive/search/help/query-language.ts';
import { localEntries, localLanguages } from '../../../archive/search/query/local-names.ts';
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

function spellingsOf({ names, local }: QueryNames): readonly string[] {
  return [...new Set([...names, ...Object.values(local).flat()])];
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
      const spellings = shown.flatMap(spellingsOf);
      expect(new Set(spellings).size, topic).toBe(spellings.length);
      expect(spellings.length, topic).toBeGreaterThanOrEqual(Object.keys(table).length);
      for (const each of shown)
        for (const name of spellingsOf(each))
          expect(meaningOf(topic, name), name).toEqual(each.means);
    }
    const states = names('is');
    expect(states.flatMap(spellingsOf).length).toBeGreaterThanOrEqual(
      Object.keys(stateNames).length,
    );
    for (const each of states)
      for (const name of spellingsOf(each)) expect(meaningOf('is', name), name).toEqual(each.means);
  });

  it('means one thing by a name, whatever the language', () => {
    for (const part of [
      'markers',
      'textFields',
      'dateFields',
      'valueFields',
      'presence',
    ] as const) {
      const meanings = new Map<string, string>();
      for (const language of localLanguages)
        for (const [name, means] of localEntries(language, part)) {
          expect(meanings.get(foldText(name)) ?? means, name).toBe(means);
          meanings.set(foldText(name), means);
        }
    }
    const fields = localLanguages.map(
      (language) =>
        new Set(
          (['markers', 'textFields', 'dateFields', 'valueFields'] as const).flatMap((part) =>
            localEntries(language, part).map(([name]) => foldText(name)),
          ),
        ),
    );
    for (const [at, names] of fields.entries())
      for (const name of names) expect(at, name).toBe(fields.findIndex((each) => each.has(name)));
  });

  it.each([
    ['ferry ODER tram', 'ferry OR tram'],
    ['ferry oder nicht tram', 'ferry OR -tram'],
    ['ferry ou tram', 'ferry OR tram'],
    ['ferry NON tram', 'ferry -tram'],
    ['ferry O NO tram', 'ferry OR -tram'],
    ['Überschrift:ferry hat:Bild', 'headline:ferry has:image'],
    ['SECCIÓN:news vor:2024', 'section:news before:2024'],
    ['est:retracté published:mañana', 'is:retracted published:tomorrow'],
    ['«sea wall» »old ferry«', '"sea wall" "old ferry"'],
    ['« sea wall »', '"sea wall"'],
    ['„sea wall“', '"sea wall"'],
  ])('reads %s as %s', (text, english) => {
    expect(parseQuery(text).notes).toEqual([]);
    expect(parseQuery(text).node).toEqual(parseQuery(english).node);
  });

  it('leaves words that are common elsewhere alone', () => {
    for (const text of ['no comment', 'pan o vino', 'non merci'])
      expect(JSON.stringify(parseQuery(text).node), text).not.toMatch(/"kind":"(?:not|or)"/);
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
