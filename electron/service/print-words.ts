import type { PrintLabel, PrintWords } from '../../archive/print/print-words.ts';
import { createDates } from '../contract/strings/dates.ts';
import { createWords } from '../contract/strings/format.ts';
import { directionOf, type Locale } from '../contract/strings/locales.ts';
import type { StringKey } from '../contract/strings/strings.ts';

const labels: Readonly<Record<PrintLabel, StringKey>> = {
  contents: 'print.contents',
  corrections: 'reader.corrections',
  related: 'reader.related',
  notes: 'reader.notes',
  credit: 'panel.image.credit',
  creator: 'panel.image.creator',
  copyright: 'panel.image.copyright',
  usageTerms: 'panel.image.usageTerms',
  expires: 'panel.image.expires',
  embargo: 'print.embargo',
  tags: 'print.tags',
  subjects: 'print.subjects',
  language: 'print.language',
  source: 'print.source',
  file: 'print.file',
  withheld: 'panel.status.withheld',
  canceled: 'panel.status.canceled',
  noFile: 'reader.creditWithoutFile',
  notShown: 'print.notShown',
};

/** The interface's words for printed pages. `zone` is the archive's, IANA. */
export function printWords(locale: Locale, zone: string): PrintWords {
  const words = createWords(locale);
  const dates = createDates(locale, zone);
  return {
    language: locale,
    direction: directionOf(locale),
    label: (label) => words(labels[label]),
    update: (kind) => words(`update.${kind}`),
    by: (names) =>
      words('reader.by', {
        names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
      }),
    published: (date) => words('reader.published', { date }),
    stories: (count) => words('search.total', { count }),
    date: dates.long,
  };
}
