import { generator } from './generator.ts';
import { textRanks, type WordModel } from './word-model.ts';

/** What is measured of the words of texts, the same for a corpus and for what imitates it. */
export interface WordFacts {
  readonly texts: number;
  readonly words: number;
  readonly distinct: number;
  readonly meanLength: number;
  /** Mean of the distinct words of the first 300 words of a text, of texts that are that long. */
  readonly distinctIn300: number;
  /** Share of the distinct words that come once. */
  readonly once: number;
  /** Heaps: distinct words = factor * words ** exponent, over the last 15/16 of the words. */
  readonly heaps: { readonly factor: number; readonly exponent: number };
  /** The law of ranks, as in WordModel. */
  readonly model: Omit<WordModel, 'repetition'>;
}

/** Takes texts one by one, as words in lower case, and measures them. */
export class WordMeter {
  readonly #counts = new Map<string | number, number>();
  readonly #growth: [words: number, distinct: number][] = [];
  #words = 0;
  #logs = 0;
  #squares = 0;
  #texts = 0;
  #distinctIn300: number[] = [];

  add(words: readonly (string | number)[]): void {
    if (words.length === 0) return;
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    this.#words += words.length;
    this.#texts += 1;
    this.#logs += Math.log(words.length);
    this.#squares += Math.log(words.length) ** 2;
    this.#growth.push([this.#words, this.#counts.size]);
    if (words.length >= 300) this.#distinctIn300.push(new Set(words.slice(0, 300)).size);
  }

  facts(): WordFacts {
    if (this.#texts === 0) throw new Error('The corpus has no words');
    const counts = [...this.#counts.values()].sort((a, b) => b - a);
    const mean = this.#logs / this.#texts;
    const deviation = Math.sqrt(Math.max(0, this.#squares / this.#texts - mean ** 2));
    const line = fitLine(
      this.#growth.filter(([words]) => words >= this.#words / 16).map(logarithms),
    );
    const sum = this.#distinctIn300.reduce((total, each) => total + each, 0);
    return {
      texts: this.#texts,
      words: this.#words,
      distinct: counts.length,
      meanLength: this.#words / this.#texts,
      distinctIn300: sum / Math.max(1, this.#distinctIn300.length),
      once: counts.filter((count) => count === 1).length / counts.length,
      heaps: { factor: Math.exp(line.start), exponent: line.slope },
      model: {
        ...fitRanks(counts),
        tail: Math.max(1.2, Math.min(4, 1 / line.slope)),
        logLength: { mean, deviation },
      },
    };
  }

  /** The distinct words, the commonest first. */
  ranked(): string[] {
    return [...this.#counts]
      .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
      .map(([word]) => String(word));
  }
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** The model whose texts have the facts: repetition is what brings their distinct words near. */
export function modelOf(facts: WordFacts): WordModel {
  let best: WordModel = { ...facts.model, repetition: 0 };
  let error = Infinity;
  for (let repetition = 0; repetition < 0.7; repetition += 0.02) {
    const model = { ...facts.model, repetition };
    const random = generator(300);
    let distinct = 0;
    for (let text = 0; text < 40; text += 1) {
      distinct += new Set(textRanks(model, 300, random)).size / 40;
    }
    const off = Math.abs(distinct - facts.distinctIn300);
    if (off < error) [best, error] = [model, off];
  }
  return best;
}

/** A straight line through the ranks before the knee on two logarithmic scales. */
function fitRanks(counts: readonly number[]): Pick<WordModel, 'head' | 'shift' | 'knee'> {
  const knee = Math.max(10, Math.min(4000, Math.floor(counts.length / 4)));
  let head = { slope: -1, error: Infinity };
  let shift = 0;
  for (let tried = 0; tried <= 20; tried += 1) {
    const line = fitLine(rankPoints(counts, 1, knee, tried));
    if (line.error < head.error) [head, shift] = [line, tried];
  }
  return { head: -head.slope, shift, knee };
}

/** Ranks a fifth apart on a logarithmic scale, so that the commonest words weigh as the rare do. */
function rankPoints(
  counts: readonly number[],
  from: number,
  to: number,
  shift: number,
): [number, number][] {
  const points: [number, number][] = [];
  for (let rank = from; rank <= to; rank = Math.max(rank + 1, Math.floor(rank * 1.2))) {
    const count = counts[rank - 1];
    if (count !== undefined) points.push([Math.log(rank + shift), Math.log(count)]);
  }
  return points;
}

function logarithms([x, y]: readonly [number, number]): [number, number] {
  return [Math.log(x), Math.log(y)];
}

interface Line {
  readonly slope: number;
  readonly start: number;
  /** Mean of the squares of what the line misses. */
  readonly error: number;
}

/** Least squares. */
function fitLine(points: readonly (readonly [number, number])[]): Line {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const joint = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = spread === 0 ? 0 : joint / spread;
  const start = meanY - slope * meanX;
  const error = points.reduce((sum, [x, y]) => sum + (y - start - slope * x) ** 2, 0) / count;
  return { slope, start, error };
}
