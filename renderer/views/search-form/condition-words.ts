import { formFields } from '../../../electron/contract/form-fields.ts';
import type { Words } from '../../../electron/contract/strings/format.ts';
import type { Locale } from '../../../electron/contract/strings/strings.ts';
import type { FormField, FormRow, FormTest } from '../../../electron/contract/types.ts';
import type { Choosable } from '../../components/select.tsx';

/** Every field, in groups by what it is tested for. */
export function fieldChoices(words: Words): readonly Choosable<FormField>[] {
  const fields = Object.keys(formFields) as FormField[];
  return fields.map((field) => ({
    value: field,
    name: fieldName(words, field),
    group: words(`form.group.${groupOf(field)}`),
  }));
}

function fieldName(words: Words, field: FormField): string {
  if (field === 'anywhere' || field === 'state' || field === 'in')
    return words(`form.field.${field}`);
  const name = words(`explain.field.${field}`);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

function groupOf(field: FormField): 'text' | 'dates' | 'values' | 'presence' {
  const tests: readonly FormTest[] = formFields[field];
  if (tests.includes('phrase')) return 'text';
  if (tests.includes('on')) return 'dates';
  return tests.includes('is') ? 'values' : 'presence';
}

/** What a field may be tested for. */
export function testChoices(words: Words, field: FormField): readonly Choosable<FormTest>[] {
  const looksAhead = field === 'embargo' || field === 'expires';
  return formFields[field].map((test) => ({
    value: test,
    name: words(test === 'within' && looksAhead ? 'form.test.ahead' : `form.test.${test}`),
  }));
}

const spans = ['1d', '7d', '30d', '3m', '1y'];
const units: Readonly<Record<string, string>> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
};

/** Usual spans of time, and the one that is chosen. */
export function spanChoices(locale: Locale, chosen: string): readonly Choosable<string>[] {
  const others = chosen === '' || spans.includes(chosen) ? [] : [chosen];
  return [...spans, ...others].map((value) => ({ value, name: spanName(locale, value) }));
}

function spanName(locale: Locale, span: string): string {
  const unit = units[span.slice(-1)];
  const amount = Number.parseInt(span, 10);
  if (unit === undefined || Number.isNaN(amount)) return span;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

export type ValueKind = 'none' | 'text' | 'date' | 'span' | 'state' | 'language' | 'status';

/** By what a person says the value of a row. */
export function valueKind({ field, test }: Pick<FormRow, 'field' | 'test'>): ValueKind {
  if (test === 'present' || test === 'missing') return 'none';
  if (test === 'within') return 'span';
  const tests: readonly FormTest[] = formFields[field];
  if (tests.includes('on')) return 'date';
  return field === 'state' || field === 'language' || field === 'status' ? field : 'text';
}

/**
 * The row after another field, test or value was chosen. It keeps its value where that can be one,
 * and its test where it says something already.
 */
export function changedRow(row: FormRow, change: Partial<FormRow>): FormRow {
  const next = { ...row, ...change };
  const tests: readonly FormTest[] = formFields[next.field];
  const isSaid = change.field === undefined || row.value !== '' || valueKind(row) === 'none';
  const test = isSaid && tests.includes(next.test) ? next.test : (tests[0] ?? next.test);
  const kept = valueKind({ ...next, test }) === valueKind(row);
  const isSpan = valueKind({ ...next, test }) === 'span';
  return {
    field: next.field,
    test,
    value: kept ? next.value : isSpan ? '7d' : '',
    until: test === 'between' ? next.until : '',
  };
}
