import { isHeld, nameOfState, type PresenceField } from '../query/query-fields.ts';
import type { QueryNode } from '../query/query-node.ts';
import { wordsOf } from './form-words.ts';
import type { FormField, FormRow, FormTest } from './search-form.ts';

/** The row that asks for the same; null when none does. */
export function rowOfNode(node: QueryNode): FormRow | null {
  switch (node.kind) {
    case 'word':
      return wordsRow('words', [node]);
    case 'and':
      return wordsRow('words', node.children);
    case 'or':
      return wordsRow('any', node.children);
    case 'not':
      return deniedRow(node.child);
    case 'phrase':
      return phraseRow('phrase', node);
    case 'date':
      return dateRow(node);
    case 'value':
    case 'is':
    case 'in':
      return valueRow('is', node);
    case 'has':
      return presenceRow('present', node.field);
  }
}

function deniedRow(node: QueryNode): FormRow | null {
  switch (node.kind) {
    case 'word':
      return wordsRow('none', [node]);
    case 'or':
      return wordsRow('none', node.children);
    case 'phrase':
      return phraseRow('no-phrase', node);
    case 'value':
    case 'is':
    case 'in':
      return valueRow('is-not', node);
    case 'has':
      return presenceRow('missing', node.field);
    case 'and':
    case 'not':
    case 'date':
      return null;
  }
}

type Node<Kind extends QueryNode['kind']> = Extract<QueryNode, { kind: Kind }>;

function row(field: FormField, test: FormTest, value = '', until = ''): FormRow {
  return { field, test, value, until };
}

function wordsRow(test: FormTest, nodes: readonly QueryNode[]): FormRow | null {
  const words = wordsOf(nodes);
  return words && row(words.field ?? 'anywhere', test, words.text);
}

function phraseRow(test: FormTest, { text, field, slop, boost }: Node<'phrase'>): FormRow | null {
  return slop === 0 && boost === 1 ? row(field ?? 'anywhere', test, text) : null;
}

function valueRow(test: 'is' | 'is-not', node: Node<'value' | 'is' | 'in'>): FormRow {
  switch (node.kind) {
    case 'value':
      return row(node.field, isHeld(node.field) ? heldTests[test] : test, node.value);
    case 'is':
      return row('state', test, nameOfState(node.state));
    case 'in':
      return row('in', test, node.name);
  }
}

const heldTests = { is: 'phrase', 'is-not': 'no-phrase' } as const;

/** "Up to and with a day" and "longer ago than" are for those who write them. */
function dateRow({ field, when }: Node<'date'>): FormRow | null {
  switch (when.kind) {
    case 'during':
      return row(field, 'on', when.day);
    case 'between':
      return row(field, 'between', when.from ?? '', when.to ?? '');
    case 'compare':
      if (when.operator === '<') return row(field, 'before', when.day);
      return when.operator === '>' ? row(field, 'after', when.day) : null;
    case 'age':
      return when.operator === '<' ? row(field, 'within', `${when.amount}${when.unit}`) : null;
  }
}

function presenceRow(test: FormTest, asked: PresenceField): FormRow {
  if (asked === 'update') return row('updated', test);
  return row(asked === 'correction' ? 'corrected' : asked, test);
}
