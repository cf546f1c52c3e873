import type { BenchDocument } from './document.ts';
import { generator } from './generator.ts';
import { madeWord } from './made-words.ts';
import { normal, textRanks, type WordModel } from './word-model.ts';

export interface Made {
  readonly model: WordModel;
  /** The words of the first ranks; made ones beyond them. */
  readonly words: readonly string[];
  readonly seed: number;
}

const sections = ['News', 'World', 'Politics', 'Business', 'Sport', 'Culture', 'Opinion', 'Local'];
const firstDay = Date.UTC(1996, 0, 1);
const days = 30 * 365;

/** The article of a number: the same for the same number, whatever was made before it. */
export function makeDocument(number: number, { model, words, seed }: Made): BenchDocument {
  const random = generator(seed + number * 7919);
  // Words of a corpus are followed by made ones that do not begin with the commonest English again.
  const beyond = words.length === 0 ? 0 : 1000 - words.length;
  const word = (rank: number): string => words[rank - 1] ?? madeWord(rank + beyond);
  const text = (length: number): string =>
    sentences([...textRanks(model, length, random)].map(word), random);
  const { mean, deviation } = model.logLength;
  const length = Math.max(20, Math.min(20_000, Math.exp(mean + deviation * normal(random))));
  const moment = new Date(firstDay + Math.floor(random() * days * 86_400) * 1000);
  return {
    id: `made-${number}`,
    title: text(6 + Math.floor(random() * 6)).replace(/\.$/, ''),
    standfirst: random() < 0.6 ? text(12 + Math.floor(random() * 12)) : '',
    body: text(Math.round(length)),
    date: moment.toISOString().replace('.000', ''),
    bylines: random() < 0.8 ? [`Reporter ${skewed(800, random)}`] : [],
    section: sections[skewed(sections.length, random)] ?? '',
    place: random() < 0.3 ? `Town ${skewed(400, random)}` : '',
    tags: Array.from({ length: Math.floor(random() * 5) }, () => `topic ${skewed(2000, random)}`),
    language: 'en',
  };
}

/** A number from 0 below `count`, small ones more often. */
function skewed(count: number, random: () => number): number {
  return Math.floor(count * random() ** 2);
}

/** Sentences of 8 to 30 words, paragraphs of 2 to 5 sentences. */
function sentences(words: readonly string[], random: () => number): string {
  let text = '';
  let left = 0;
  let sentence = 0;
  let paragraph = 3;
  for (const [at, word] of words.entries()) {
    if (left > 0) text += random() < 0.06 ? `, ${word}` : ` ${word}`;
    else {
      if (at > 0) text += sentence % paragraph === 0 ? '.\n\n' : '. ';
      if (sentence % paragraph === 0) paragraph = 2 + Math.floor(random() * 4);
      sentence += 1;
      left = 8 + Math.floor(random() * 23);
      text += word.charAt(0).toUpperCase() + word.slice(1);
    }
    left -= 1;
  }
  return `${text}.`;
}
