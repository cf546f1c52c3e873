import { allOf, anyOf, deny } from '../query/join-nodes.ts';
import { isHeld } from '../query/query-fields.ts';
import type { QueryNode } from '../query/query-node.ts';
import { readValue } from '../query/query-values.ts';
import { nodesOfWords, textFieldOf } from './form-words.ts';
import type { FormRow } from './search-form.ts';

/** What a row asks for; null when its value is empty, or none of its field. */
export function nodeOfRow(
  { field, test, value, until }: FormRow,
  knows: (name: string) => boolean,
): QueryNode | null {
  const meaning = (name: string, text: string) => readValue(name, text, knows).node;
  const named = field === 'state' ? 'is' : field;
  switch (test) {
    case 'words':
      return allOf(nodesOfWords(value, textFieldOf(field)));
    case 'any':
      return anyOf(nodesOfWords(value, textFieldOf(field)));
    case 'none':
      return denied(anyOf(nodesOfWords(value, textFieldOf(field))));
    case 'phrase':
      return phrase(value, field);
    case 'no-phrase':
      return denied(phrase(value, field));
    case 'is':
      return meaning(named, value);
    case 'is-not':
      return denied(meaning(named, value));
    case 'on':
      return dateOf('during', meaning(field, value));
    case 'before':
      return dateOf('compare', meaning(field, `<${value}`));
    case 'after':
      return dateOf('compare', meaning(field, `>${value}`));
    case 'between':
      return dateOf('between', meaning(field, `${value}..${until}`));
    case 'within':
      return dateOf('age', meaning(field, `<${value}`));
    case 'present':
      return meaning('has', field);
    case 'missing':
      return meaning('no', field);
  }
}

function phrase(text: string, field: FormRow['field']): QueryNode | null {
  if (text.trim() === '') return null;
  if (isHeld(field)) return { kind: 'value', field, value: text };
  return { kind: 'phrase', text, field: textFieldOf(field), slop: 0, boost: 1 };
}

function denied(node: QueryNode | null): QueryNode | null {
  return node && deny(node);
}

/** A person who typed `<2024` where a day is asked for has typed no day. */
function dateOf(kind: string, node: QueryNode | null): QueryNode | null {
  return node?.kind === 'date' && node.when.kind === kind ? node : null;
}
