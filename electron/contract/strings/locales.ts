/** The languages of the interface; apart from its words, which not every program needs. */
export const locales = ['en', 'ar', 'de', 'es', 'fr'] as const;
export type Locale = (typeof locales)[number];

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
