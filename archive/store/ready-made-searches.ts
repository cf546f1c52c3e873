import type { SavedSearch } from './archive-file.ts';

type Named = Readonly<Record<'en' | 'ar' | 'de' | 'fr' | 'es', string>>;

const searches: readonly (Named & { readonly query: string })[] = [
  {
    query: 'is:uncredited',
    en: 'Uncredited pictures',
    ar: 'صور بلا نسبة',
    de: 'Bilder ohne Nachweis',
    fr: 'Images sans crédit',
    es: 'Imágenes sin crédito',
  },
  {
    query: 'is:expiring',
    en: 'Licence ending in 30 days',
    ar: 'ترخيص ينتهي خلال 30 يومًا',
    de: 'Lizenz läuft in 30 Tagen ab',
    fr: 'Licence expirant sous 30 jours',
    es: 'Licencia que caduca en 30 días',
  },
  {
    query: 'is:expired',
    en: 'Licence expired',
    ar: 'ترخيص منتهٍ',
    de: 'Lizenz abgelaufen',
    fr: 'Licence expirée',
    es: 'Licencia caducada',
  },
  {
    query: 'is:embargoed',
    en: 'Embargo not lifted',
    ar: 'حظر نشر لم يُرفع',
    de: 'Sperrfrist läuft noch',
    fr: 'Embargo non levé',
    es: 'Embargo vigente',
  },
  {
    query: 'corrected:<1y',
    en: 'Corrected in the last year',
    ar: 'صُحّح خلال السنة الماضية',
    de: 'Im letzten Jahr korrigiert',
    fr: 'Rectifiés depuis un an',
    es: 'Corregidos en el último año',
  },
  {
    query: 'is:corrected OR is:clarified OR is:retracted',
    en: 'Every correction',
    ar: 'كل التصحيحات',
    de: 'Alle Korrekturen',
    fr: 'Tous les rectificatifs',
    es: 'Todas las correcciones',
  },
  {
    query: 'no:byline',
    en: 'No byline',
    ar: 'بلا اسم كاتب',
    de: 'Ohne Autorenzeile',
    fr: 'Sans signature',
    es: 'Sin firma',
  },
  {
    query: 'no:tag',
    en: 'Untagged',
    ar: 'بلا وسوم',
    de: 'Ohne Schlagwörter',
    fr: 'Sans mot-clé',
    es: 'Sin etiqueta',
  },
  {
    query: 'is:impossible-date',
    en: 'Impossible dates',
    ar: 'تواريخ مستحيلة',
    de: 'Unmögliche Daten',
    fr: 'Dates impossibles',
    es: 'Fechas imposibles',
  },
  {
    query: 'is:missing-file',
    en: 'Missing files',
    ar: 'ملفات مفقودة',
    de: 'Fehlende Dateien',
    fr: 'Fichiers manquants',
    es: 'Archivos que faltan',
  },
  {
    query: 'is:duplicate',
    en: 'Possible duplicates',
    ar: 'نسخ محتملة',
    de: 'Mögliche Dubletten',
    fr: 'Doublons possibles',
    es: 'Posibles duplicados',
  },
];

/**
 * What a new archive begins with, named in its language, or in English where there are no names in
 * it; from then on they are the person's own. `language`: a BCP 47 tag.
 */
export function readyMadeSearches(language: string): SavedSearch[] {
  const spoken = language.split('-', 1)[0]?.toLowerCase() ?? '';
  return searches.map(({ query, ...names }) => ({
    name: spoken in names ? names[spoken as keyof Named] : names.en,
    query,
  }));
}
