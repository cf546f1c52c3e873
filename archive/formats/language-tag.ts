/** A language as BCP 47 writes it, such as `en-US` for `en_us`; null for none. */
export function languageTag(written: string | null): string | null {
  const text = written?.trim().replaceAll('_', '-') ?? '';
  if (text === '') return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
