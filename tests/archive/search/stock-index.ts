import lunr from 'lunr';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { longestTerm } from '../../../archive/search/analysis/analysis.ts';
import { fieldTexts, searchFields } from '../../../archive/search/analysis/fields.ts';
import { foldText } from '../../../archive/search/analysis/fold.ts';
import { languageCode } from '../../../archive/search/analysis/languages.ts';
import {
  languageOfScript,
  scriptOf,
  scriptOfLanguage,
  scriptsIn,
} from '../../../archive/search/analysis/scripts.ts';
import { tokenSeparators } from '../../../archive/search/analysis/text-units.ts';

/**
 * The stock `lunr.Index` that our index is measured against, built as archive/search/README.md
 * says, from lunr and lunr-languages: nothing of our index, its analysis or its ranking is in it.
 */
export interface StockOptions {
  /** BCP 47: of articles that do not say theirs. */
  readonly language?: string;
  /** Of queries; the same unless given. */
  readonly queryLanguage?: string;
  readonly boostOf?: (id: ArticleId) => number;
}

export function stockIndex(
  articles: Iterable<Article>,
  { language = 'en', queryLanguage = language, boostOf = () => 1 }: StockOptions = {},
): lunr.Index {
  const own = languageCode(language, 'en');
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const { name, boost } of searchFields) builder.field(name, { boost });
  builder.b(0.75);
  builder.k1(1.2);
  Reflect.set(lunr.tokenizer, 'separator', tokenSeparators);
  Reflect.set(Reflect.get(lunr, 'QueryLexer'), 'termSeparator', tokenSeparators);
  for (const article of articles) {
    const code = languageCode(article.language, own);
    const texts = fieldTexts(article);
    const joined = searchFields.map(
      ({ name }) => [name, ownCase(texts[name].join('\n'), code)] as const,
    );
    learn([code, ...languagesIn(joined.map(([, text]) => text).join('\n'))]);
    builder.pipeline = pipelineOf(
      wordsOf(code),
      trim,
      unifyMarks,
      stopWordsOf(code),
      formsOf(code),
    );
    const document = { id: article.id, ...Object.fromEntries(joined) };
    builder.add(document, { boost: boostOf(article.id) });
  }
  const asked = languageCode(queryLanguage, own);
  learn([asked, ...Object.values(languageOfScript)]);
  builder.searchPipeline = pipelineOf(wordsOfTerm(asked), unifyMarks, usualForm(asked));
  return builder.build();
}

/** Turkish and Azeri have a letter without a dot, which `toLowerCase` does not know. */
function ownCase(text: string, code: string): string {
  if (code !== 'tr' && code !== 'az') return text;
  return text.replace(/I/g, '\u0131').replace(/\u0130/g, 'i');
}

type Step = (token: lunr.Token) => lunr.Token | lunr.Token[] | undefined;

function pipelineOf(...steps: readonly Step[]): lunr.Pipeline {
  const pipeline = new lunr.Pipeline();
  for (const [at, step] of steps.entries()) {
    // Functions of a pipeline are named for its JSON, which nobody makes here.
    Reflect.set(step, 'label', `step-${at}`);
    Reflect.set(Reflect.get(lunr.Pipeline, 'registeredFunctions'), `step-${at}`, step);
    pipeline.add(step as lunr.PipelineFunction);
  }
  return pipeline;
}

const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;

/** Cuts into words what is written without spaces. */
function wordsOf(code: string): Step {
  return (token) => {
    const text = token.toString();
    if (!unspaced.test(text)) return token;
    const segments = new Intl.Segmenter(code, { granularity: 'word' }).segment(text);
    return [...segments].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [token.clone(() => segment)] : [],
    );
  };
}

function trim(token: lunr.Token): lunr.Token | undefined {
  const text = token.toString().replace(/^[^\p{L}\p{N}\p{M}_]+|[^\p{L}\p{N}\p{M}_]+$/gu, '');
  return text === '' ? undefined : token.update(() => text);
}

/** A term can hold an escaped separator. One of signs alone stays in a query, and finds nothing. */
function wordsOfTerm(code: string): Step {
  return (token) => {
    const pieces = lunr.tokenizer(token.toString()).flatMap((piece) => wordsOf(code)(piece) ?? []);
    const words = pieces.flatMap((piece) => trim(piece) ?? []);
    return words.length > 0 ? words : token;
  };
}

function unifyMarks(token: lunr.Token): lunr.Token {
  return token.update((text) => text.replace(/[\u2018\u2019\u02bc]/g, "'").slice(0, longestTerm));
}

/** Drops stop words of the word's language. */
function stopWordsOf(code: string): Step {
  return (token) => {
    const word = token.toString();
    const { stopWordFilter } = languageOfWord(word, code);
    const spellings = isArabic(word, code)
      ? [word, foldText(word), word.replace(/[أإآٱ]/gu, 'ا')]
      : [word];
    const isStopWord = spellings.some(
      (each) => stopWordFilter(new lunr.Token(each, {})) === undefined,
    );
    return isStopWord ? undefined : token;
  };
}

/** The stem, folded, and the stem of the folded word: two terms where they differ. */
function formsOf(code: string): Step {
  return (token) => termsOf(token.toString(), code).map((term) => token.clone(() => term));
}

function usualForm(code: string): Step {
  return (token) => token.update((word) => termsOf(word, code)[0] ?? word);
}

function termsOf(word: string, code: string): readonly string[] {
  const { own, stemmer } = languageOfWord(word, code);
  const folded = foldText(word);
  const forms = isArabic(word, code) ? [folded, ...joinedParts(word)] : [word, folded];
  const stems = forms.map((form) =>
    foldText(stemmer(new lunr.Token(withoutClitics(form, own), {})).toString()),
  );
  const terms = [...new Set(stems.filter((stem) => stem !== ''))];
  return terms.length > 0 ? terms : [folded === '' ? word : folded];
}

/** Of a Persian word, at a zero-width non-joiner. */
function joinedParts(word: string): readonly string[] {
  const parts = word.includes('\u200c') ? word.split('\u200c') : [];
  return parts.map(foldText).filter((part) => part.length > 2);
}

function withoutClitics(word: string, code: string): string {
  if (code === 'en') return word.includes("'") ? word.replace(/'s?$/, '') : word;
  if (code === 'fr' || code === 'it') return word.replace(/^[a-z]{1,7}'(?=..)/, '');
  return word;
}

interface KnownLanguage {
  readonly own: string;
  readonly stopWordFilter: (token: lunr.Token) => lunr.Token | undefined;
  readonly stemmer: (token: lunr.Token) => lunr.Token;
}

/** English, and what lunr-languages has been loaded for. */
const known = new Map<string, KnownLanguage>();

/** That of the article where the word is in its script; that of the word's own script elsewhere. */
function languageOfWord(word: string, code: string): KnownLanguage {
  const script = scriptOf(word);
  const own = script === scriptOfLanguage(code) ? code : languageOfScript[script];
  return known.get(own) ?? { own, stopWordFilter: (token) => token, stemmer: (token) => token };
}

function isArabic(word: string, code: string): boolean {
  return scriptOfLanguage(languageOfWord(word, code).own) === 'arabic';
}

function languagesIn(text: string): string[] {
  return scriptsIn(text).map((script) => languageOfScript[script]);
}

function learn(codes: readonly string[]): void {
  for (const code of codes) {
    const plugin = plugins.get(code);
    if (!plugin || known.has(code)) continue;
    plugin(host);
    const { stopWordFilter, stemmer } = Reflect.get(host, code);
    known.set(code, { own: code, stopWordFilter, stemmer });
  }
}

type Plugin = (host: object) => void;

const load = async (name: string): Promise<Plugin> =>
  (await import(`lunr-languages/lunr.${name}.js`)).default;

const withPlugin = 'ar da de el es fi fr he hu it nl no pl pt ro ru sv tr'.split(' ');
const plugins = new Map<string, Plugin>();
for (const code of withPlugin) plugins.set(code, await load(code));

/** Not lunr itself: some of them change its query parser for everybody. */
const { Pipeline, generateStopWordFilter, tokenizer } = Object(lunr);
const host = { Pipeline, generateStopWordFilter, tokenizer };
const support = await load('stemmer.support');
support(host);

const { stopWordFilter, stemmer } = Object(lunr);
known.set('en', { own: 'en', stopWordFilter, stemmer });
