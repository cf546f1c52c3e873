import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../electron/contract/strings/format.ts';
import { type Locale, locales } from '../../electron/contract/strings/locales.ts';
import { isStringKey, type StringKey, tables } from '../../electron/contract/strings/strings.ts';

const keys = Object.keys(tables.en).filter(isStringKey);
const folder = join(import.meta.dirname, '../../electron/contract/strings');

test('every message of every language is valid ICU', () => {
  const broken = locales.flatMap((locale) =>
    keys.filter((key) => !canParse(tables[locale][key])).map((key) => `${locale} ${key}`),
  );
  expect(broken).toEqual([]);
  expect(keys.length).toBeGreaterThan(80);
});

test('every language has the same keys and no empty message', () => {
  for (const locale of locales) {
    expect(Object.keys(tables[locale]).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => tables[locale][key].trim() === '')).toEqual([]);
  }
});

test('a translation uses the values of the English message, no other', () => {
  const different = locales.flatMap((locale) =>
    keys
      .filter((key) => names(tables[locale][key]).join() !== names(tables.en[key]).join())
      .map((key) => `${locale} ${key}`),
  );
  expect(different).toEqual([]);
});

test('a plural that shows its number names every form of its language', () => {
  const wanted: Readonly<Record<Locale, readonly string[]>> = {
    en: ['one', 'other'],
    ar: ['one', 'two', 'few', 'many', 'other'],
    de: ['one', 'other'],
    // Millions have a form of their own, which no count of stories needs.
    es: ['one', 'other'],
    fr: ['one', 'other'],
  };
  let looked = 0;
  for (const locale of locales) {
    for (const key of keys) {
      for (const given of pluralForms(parse(tables[locale][key]))) {
        looked += 1;
        expect(given, `${locale} ${key}`).toEqual(expect.arrayContaining([...wanted[locale]]));
      }
    }
  }
  expect(looked).toBeGreaterThan(1);
});

test('no key is declared in two areas', async () => {
  for (const locale of locales) {
    const declared: string[] = [];
    for (const file of readdirSync(join(folder, locale))) {
      const areas: Record<string, Record<string, string>> = await import(
        join(folder, locale, file)
      );
      declared.push(...Object.values(areas).flatMap(Object.keys));
    }
    expect([...declared].sort()).toEqual([...new Set(declared)].sort());
    expect(declared.sort()).toEqual([...keys].sort());
  }
});

describe('words', () => {
  test('fills in values', () => {
    expect(createWords('en')('dialog.newArchive.notEmpty', { name: 'Harbour' })).toBe(
      '“Harbour” is not empty.',
    );
  });

  test('counts in each language', () => {
    const key: StringKey = 'dialog.import.unknown';
    expect(createWords('en')(key, { count: 1 })).toBe('This file cannot be imported.');
    expect(createWords('en')(key, { count: 3 })).toBe('These 3 files cannot be imported.');
    expect(createWords('ar')(key, { count: 2 })).toBe('لا يمكن استيراد هذين الملفين.');
  });

  test('is the same function for the same language', () => {
    expect(createWords('ar')).toBe(createWords('ar'));
  });
});

function canParse(message: string): boolean {
  try {
    parse(message, { requiresOtherClause: true });
    return true;
  } catch {
    return false;
  }
}

function names(message: string): string[] {
  return [...new Set(parse(message).flatMap(namesOf))].sort();
}

function namesOf(element: MessageFormatElement): string[] {
  if (isPluralElement(element) || isSelectElement(element)) {
    const inner = Object.values(element.options).flatMap(({ value }) => value.flatMap(namesOf));
    return [element.value, ...inner];
  }
  if (isTagElement(element)) return [element.value, ...element.children.flatMap(namesOf)];
  return 'value' in element && element.type !== 0 ? [element.value] : [];
}

function pluralForms(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return pluralForms(element.children);
    if (!isPluralElement(element) || element.pluralType === 'ordinal') return [];
    const branches = Object.values(element.options).map(({ value }) => value);
    const counted = branches.some((branch) => branch.some(isPoundElement));
    const inner = branches.flatMap(pluralForms);
    return counted ? [Object.keys(element.options), ...inner] : inner;
  });
}
