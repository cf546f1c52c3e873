import { lunrCore, type TokenFunction } from './lunr-core.ts';
import { languageOfScript, type Script, scriptOfLanguage, scriptsIn } from './scripts.ts';

/**
 * Stemmers and stop words: Lunr's own for English, lunr-languages for the others.
 *
 * A language is loaded when the first article in it comes, and stays. lunr-languages plugins
 * register on a host object of our own, never on lunr itself, because some of them patch its
 * query parser for everybody.
 */
export interface Language {
  /** Lower-case ISO 639 code; `und` for a language without stemmer whose script is `other`. */
  readonly code: string;
  readonly script: Script;
  isStopWord(word: string): boolean;
  stem(word: string): string;
}

type Plugin = (host: object) => void;

const plugins: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  ar: () => import('lunr-languages/lunr.ar.js'),
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  el: () => import('lunr-languages/lunr.el.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  he: () => import('lunr-languages/lunr.he.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pl: () => import('lunr-languages/lunr.pl.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
  tr: () => import('lunr-languages/lunr.tr.js'),
};

const sameLanguage: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he' };

const english: Language = language('en', lunrCore.stopWordFilter, lunrCore.stemmer);
const loaded = new Map<string, Language>([['en', english]]);

/** The code under which a BCP 47 tag is analysed; `fallback` when it is no language tag. */
export function languageCode(tag: string | null, fallback: string): string {
  if (!tag) return fallback;
  let code = codes.get(tag);
  if (code === undefined) {
    code = codeOf(tag);
    if (codes.size < mostCodes) codes.set(tag, code);
  }
  return code ?? fallback;
}

/** Of tags that were asked for; null for what is none. */
const codes = new Map<string, string | null>();
const mostCodes = 1000;

function codeOf(tag: string): string | null {
  try {
    const code = new Intl.Locale(tag.replaceAll('_', '-')).language;
    return sameLanguage[code] ?? code;
  } catch {
    return null;
  }
}

/**
 * Loads what a text in this language needs, the languages of foreign scripts in it included.
 * null when all of it is loaded.
 */
export function loadLanguages(code: string, text: string): Promise<void> | null {
  const codes = [code, ...scriptsIn(text).map((script) => languageOfScript[script])];
  const missing = codes.filter((each) => !loaded.has(each));
  return missing.length === 0 ? null : loadAll(missing);
}

async function loadAll(codes: readonly string[]): Promise<void> {
  for (const code of codes) if (!loaded.has(code)) await loadLanguage(code);
}

/** A language that was loaded, or one without stemmer and stop words. */
export function languageOf(code: string): Language {
  return loaded.get(code) ?? plain(code);
}

/** The language for a word in this script within an article in that language. */
export function languageForScript(script: Script, article: Language): Language {
  return script === article.script ? article : languageOf(languageOfScript[script]);
}

/** Codes of all languages loaded so far in this process. */
export function loadedLanguages(): readonly string[] {
  return [...loaded.keys()];
}

async function loadLanguage(code: string): Promise<void> {
  const load = plugins[code];
  if (!load) {
    loaded.set(code, plain(code));
    return;
  }
  const plugin: unknown = (await load()).default;
  const host = await pluginHost();
  if (!isPlugin(plugin)) throw new Error(`lunr-languages has no plugin for ${code}`);
  plugin(host);
  const registered: unknown = Reflect.get(host, code);
  if (!isRegistered(registered)) throw new Error(`lunr-languages did not register ${code}`);
  loaded.set(code, language(code, registered.stopWordFilter, registered.stemmer));
}

async function pluginHost(): Promise<object> {
  const support: unknown = (await import('lunr-languages/lunr.stemmer.support.js')).default;
  if (!isPlugin(support)) throw new Error('lunr-languages has no stemmer support');
  const host = {
    Pipeline: { registerFunction: () => undefined },
    generateStopWordFilter: lunrCore.generateStopWordFilter,
    tokenizer: () => [],
  };
  support(host);
  return host;
}

function language(code: string, stopWordFilter: TokenFunction, stemmer: TokenFunction): Language {
  return {
    code,
    script: scriptOfLanguage(code),
    isStopWord: (word) => stopWordFilter(new lunrCore.Token(word)) === undefined,
    stem: (word) => stemmer(new lunrCore.Token(word))?.toString() ?? '',
  };
}

function plain(code: string): Language {
  return {
    code,
    script: scriptOfLanguage(code),
    isStopWord: () => false,
    stem: (word) => word,
  };
}

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'function';
}

function isRegistered(
  value: unknown,
): value is { readonly stopWordFilter: TokenFunction; readonly stemmer: TokenFunction } {
  return (
    typeof value === 'function' &&
    typeof Reflect.get(value, 'stopWordFilter') === 'function' &&
    typeof Reflect.get(value, 'stemmer') === 'function'
  );
}
