import type { UpdateKind } from '../../article/article.ts';
import { arabic } from './words/ar.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';

/** What stands on the pages of a site beside the words of its articles, in one language. */
export interface SiteWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly skip: string;
  readonly latest: string;
  readonly years: string;
  readonly sections: string;
  readonly tags: string;
  readonly undated: string;
  readonly stories: string;
  readonly pictures: string;
  readonly previous: string;
  readonly next: string;
  /** "Page {n} of {m}". */
  readonly page: string;
  readonly published: string;
  readonly updates: Readonly<Record<UpdateKind, string>>;
  readonly corrections: string;
  readonly related: string;
  readonly subjects: string;
  readonly source: string;
  readonly credit: string;
  readonly creator: string;
  readonly copyright: string;
  readonly usageTerms: string;
  readonly expires: string;
  readonly noPicture: string;
  /** "By {names}". */
  readonly by: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchWhere: string;
  readonly everywhere: string;
  readonly searching: string;
  readonly nothingFound: string;
  /** "Stories found: {n}". */
  readonly found: string;
  readonly noScript: string;
}

/** Those of a language, whatever its region; English where there are none. */
export function siteWords(language: string): SiteWords {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return (
    [english, arabic, german, spanish, french].find((words) => words.language === base) ?? english
  );
}

export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
