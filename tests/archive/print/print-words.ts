import type { PrintWords } from '../../../archive/print/print-words.ts';

/** Words that are easily told from those of articles. */
export const plainWords: PrintWords = {
  language: 'en',
  direction: 'ltr',
  label: (label) => `[${label}]`,
  update: (kind) => `[${kind}]`,
  by: (names) => `[by] ${names.join(' + ')}`,
  published: (date) => `[published] ${date}`,
  stories: (count) => `[stories] ${count}`,
  date: ({ text }) => text,
};
