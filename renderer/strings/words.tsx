import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createWords, type Words } from '../../electron/contract/strings/format.ts';
import type { Locale } from '../../electron/contract/strings/strings.ts';

interface Language {
  readonly locale: Locale;
  readonly words: Words;
}

const LanguageContext = createContext<Language>({ locale: 'en', words: createWords('en') });

/** Gives the language of the interface to all that stands inside. */
export function WordsProvider(props: { readonly locale: Locale; readonly children: ReactNode }) {
  const { locale, children } = props;
  const language = useMemo(() => ({ locale, words: createWords(locale) }), [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Words a message in the language of the interface: `words('results.total', { count })`. */
export function useWords(): Words {
  return useContext(LanguageContext).words;
}

export function useLocale(): Locale {
  return useContext(LanguageContext).locale;
}
