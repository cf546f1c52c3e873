import type { Words } from '../../electron/contract/strings/format.ts';
import type { Locale } from '../../electron/contract/strings/strings.ts';
import type {
  QueryNames,
  Said,
  SaidArticle,
  SaidLike,
  SaidWords,
} from '../../electron/contract/types.ts';
import { isolated } from './isolated.ts';
import { filterWords, findingWords, languageName } from './names.ts';

type State = Extract<Said, { kind: 'is' }>['state'];

/** A part of a query in words. */
export function saidWords(words: Words, locale: Locale, said: Said): string {
  switch (said.kind) {
    case 'all':
    case 'any':
      return new Intl.ListFormat(locale, {
        type: said.kind === 'all' ? 'conjunction' : 'disjunction',
      }).format(said.parts.map((part) => saidWords(words, locale, part)));
    case 'not':
      return words('explain.not', { part: saidWords(words, locale, said.part) });
    case 'word':
    case 'phrase':
      return textWords(words, said);
    case 'date':
      return dateWords(words, locale, said);
    case 'value':
      return words('explain.value', {
        field: words(`explain.field.${said.field}`),
        value: said.field === 'language' ? languageName(locale, said.value) : said.value,
      });
    case 'has':
      return words('explain.has', { field: words(`explain.field.${said.field}`) });
    case 'is':
      return stateWords(words, said.state);
    case 'in':
      return words('explain.in', { name: said.name });
    case 'filter':
      return filterWords(words, locale, said.filter);
    case 'like':
    case 'copies': {
      const headline = articleNames(words, said.articles);
      const part = words(`explain.${said.kind}`, { headline });
      return said.exclude ? words('explain.not', { part }) : part;
    }
  }
}

function articleNames(words: Words, articles: readonly SaidArticle[]): string {
  return articles.map(({ name, headline }) => headline ?? name).join(words('common.listSeparator'));
}

/** The words that tell what a story is about: the most telling ones, and how many more. */
export function likeWords(words: Words, { words: all, needed }: SaidLike): string {
  if (all.length === 0) return words('beside.noWords');
  const shown = all.slice(0, mostWords).map(isolated).join(words('common.listSeparator'));
  const more = all.length - mostWords;
  return words('beside.by', {
    needed,
    words: more > 0 ? words('beside.more', { words: shown, count: more }) : shown,
  });
}

const mostWords = 10;

/** The stems or words that are looked for in the index; empty where that says nothing beyond the text. */
export function termWords(words: Words, locale: Locale, said: Said): string {
  if (said.kind === 'not') return termWords(words, locale, said.part);
  if (said.kind === 'like')
    return said.articles.map((article) => likeWords(words, article)).join(' · ');
  if (said.kind !== 'word' && said.kind !== 'phrase') return '';
  const terms = said.words.flatMap((word) => word.terms);
  const more = said.words.reduce((sum, word) => sum + word.more, 0);
  if (said.words.every(({ stop }) => stop) && said.words.length > 0) return words('explain.stop');
  if (terms.length === 0 || terms.join(' ') === said.text.toLowerCase()) return '';
  const list = terms.join(words('common.listSeparator'));
  return more > 0
    ? words('explain.asMore', { words: list, count: more })
    : words('explain.as', { words: list });
}

function textWords(words: Words, { kind, text, field, slop, closeTo }: SaidWords): string {
  if (closeTo !== null) return words('explain.closeTo', { text, typed: closeTo });
  if (field === null) {
    if (kind === 'word') return words('explain.anyField', { text });
    return slop > 0 ? words('explain.near', { text, slop }) : words('explain.phrase', { text });
  }
  const named = { text, field: words(`explain.field.${field}`) };
  if (kind === 'word') return words('explain.inField', named);
  return slop > 0 ? words('explain.nearIn', { ...named, slop }) : words('explain.phraseIn', named);
}

function dateWords(words: Words, locale: Locale, said: Extract<Said, { kind: 'date' }>): string {
  const field = words(`explain.field.${said.field}`);
  const first = said.first === null ? null : dayWords(locale, said.first);
  const last = said.last === null ? null : dayWords(locale, said.last);
  if (first === null) return words('explain.until', { field, last: last ?? '' });
  if (last === null) return words('explain.since', { field, first });
  return first === last
    ? words('explain.value', { field, value: first })
    : words('explain.between', { field, first, last });
}

/** An ISO day, or a minute of one; it is in the archive's zone already. */
function dayWords(locale: Locale, iso: string): string {
  const hasTime = iso.includes('T');
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    ...(hasTime && { timeStyle: 'short' }),
    timeZone: 'UTC',
  }).format(new Date(hasTime ? `${iso}Z` : `${iso}T00:00Z`));
}

/** What `is:` asks for. */
export function stateWords(words: Words, state: State): string {
  if (state.by === 'finding') {
    return state.code === 'any' ? words('explain.attention') : findingWords(words, state.code);
  }
  if (state.by === 'status') {
    return state.status === 'usable' ? words('panel.status.usable') : words(`mark.${state.status}`);
  }
  return words(state.update === 'any' ? 'mark.update' : `mark.${state.update}`);
}

/** What a name of the query language stands for. */
export function meaningWords(words: Words, { means }: QueryNames): string {
  return means.kind === 'state'
    ? stateWords(words, means.state)
    : words(`explain.field.${means.field}`);
}
