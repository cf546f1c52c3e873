import type { SavedSearch } from './archive-file.ts';

const searches = [
  { query: 'is:uncredited', en: 'Uncredited pictures', ar: 'صور بلا نسبة' },
  { query: 'is:expiring', en: 'Licence ending in 30 days', ar: 'ترخيص ينتهي خلال 30 يومًا' },
  { query: 'is:embargoed', en: 'Embargo not lifted', ar: 'حظر نشر لم يُرفع' },
  { query: 'corrected:<1y', en: 'Corrected in the last year', ar: 'صُحّح خلال السنة الماضية' },
  { query: 'no:byline', en: 'No byline', ar: 'بلا اسم كاتب' },
  { query: 'no:tag', en: 'Untagged', ar: 'بلا وسوم' },
  { query: 'is:impossible-date', en: 'Impossible dates', ar: 'تواريخ مستحيلة' },
  { query: 'is:missing-file', en: 'Missing files', ar: 'ملفات مفقودة' },
  { query: 'is:duplicate', en: 'Possible duplicates', ar: 'نسخ محتملة' },
];

/** What a new archive begins with, named in its language; from then on they are the person's own. */
export function readyMadeSearches(language: string): SavedSearch[] {
  const isArabic = /^ar\b/i.test(language);
  return searches.map(({ query, en, ar }) => ({ name: isArabic ? ar : en, query }));
}
