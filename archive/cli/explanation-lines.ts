import type {
  ExplainedPart,
  Explanation,
  Said,
  SaidArticle,
  SaidWord,
} from '../search/help/explanation.ts';
import type { State } from '../search/query/query-fields.ts';
import type { QueryNote } from '../search/search-index.ts';

/** An explanation in words, one line for each part. */
export function explanationLines({ parts, all, total, notes }: Explanation): string[] {
  return [...parts.flatMap(linesOf), ...notes.map(noteLine), `${total} of ${all} articles`];
}

/** What is to be said of a query, for the terminal. */
export function noteLine(note: QueryNote): string {
  const as = note.code === 'also-searched' ? ` as ${note.as}` : '';
  return `note: ${note.code}: ${note.part}${as}`;
}

function linesOf({ said, found, removed, alternatives }: ExplainedPart): string[] {
  return [
    `${words(said)}: ${found} found, ${removed} taken away`,
    ...alternatives.map((each) => `  ${words(each.said)}: ${each.found} found`),
  ];
}

function words(said: Said): string {
  switch (said.kind) {
    case 'all':
      return said.parts.map(words).join(' and ');
    case 'any':
      return said.parts.map(words).join(' or ');
    case 'not':
      return `not (${words(said.part)})`;
    case 'word':
    case 'phrase': {
      const name = said.kind === 'phrase' ? `the phrase "${said.text}"` : `"${said.text}"`;
      const slop = said.slop > 0 ? `, up to ${said.slop} other words among them` : '';
      const distance = said.distance > 0 ? `, up to ${said.distance} letters different` : '';
      const terms = said.words.map(termsOf).join(' ');
      const close = said.closeTo === null ? '' : ` for "${said.closeTo}"`;
      return `${name}${close}${slop}${distance} in ${said.field ?? 'any field'} [${terms}]`;
    }
    case 'date':
      return `${said.field} ${said.first ?? 'any time'} to ${said.last ?? 'any time'}`;
    case 'value':
      return `${said.field} is "${said.value}"`;
    case 'has':
      return `has ${said.field}`;
    case 'is':
      return `is ${stateOf(said.state)}`;
    case 'in':
      return `in "${said.name}"`;
    case 'filter': {
      const { field, values, exclude } = said.filter;
      return `${field} is ${exclude ? 'not ' : ''}${values.map((value) => value || 'empty').join(' or ')}`;
    }
    case 'like': {
      const articles = said.articles.map(
        (each) => `${nameOf(each)} (${each.needed} or more of: ${each.words.join(', ')})`,
      );
      return `${said.exclude ? 'not ' : ''}like ${articles.join(' or ')}`;
    }
    case 'copies':
      return `${said.exclude ? 'not ' : ''}nearly the same as ${said.articles.map(nameOf).join(' or ')}`;
  }
}

function nameOf({ name, headline }: SaidArticle): string {
  return headline === null ? name : `"${headline}"`;
}

function stateOf(state: State): string {
  if (state.by === 'finding') return state.code === 'any' ? 'in need of attention' : state.code;
  if (state.by === 'status') return state.status;
  return state.update === 'any' ? 'updated' : state.update;
}

function termsOf({ terms, more, stop }: SaidWord): string {
  const rest = more > 0 ? ` and ${more} more` : '';
  return `${terms.join('|')}${rest}${stop ? ' (stop word)' : ''}`;
}
