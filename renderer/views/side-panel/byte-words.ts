import type { Locale } from '../../../electron/contract/strings/strings.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "3.4 kB": decimal units, as file managers count. */
export function byteWords(locale: Locale, bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
