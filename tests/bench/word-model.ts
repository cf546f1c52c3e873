import { generator } from './generator.ts';

/**
 * How the words of a language are spread over texts.
 *
 * Ranks follow a power law in two pieces (Gerlach and Altmann, Stochastic Model for the Vocabulary
 * Growth in Natural Languages, Phys. Rev. X 3, 2013): f(r) ~ (r + shift)^-head up to the rank
 * `knee`, r^-tail beyond it. Heaps' law follows from it: the vocabulary of n words grows as n^(1/tail).
 * A share of the words of a text are words that it has used before (Simon's process), so that a word
 * comes again where it has come once, as names do.
 */
export interface WordModel {
  readonly head: number;
  readonly shift: number;
  readonly knee: number;
  readonly tail: number;
  /** Of the words of a text, 0 to 1, those that are taken from what it has said before. */
  readonly repetition: number;
  /** Words of a body: mean and standard deviation of their natural logarithm. */
  readonly logLength: { readonly mean: number; readonly deviation: number };
}

/**
 * Fitted (fit-words.ts) on 2,300 news posts of US government sites, 1.7 million words; `tail` is that
 * of English at large (Gerlach and Altmann, 1.77): those posts are of few subjects, with 2.12.
 */
export const standardModel: WordModel = {
  head: 1.01,
  shift: 2,
  knee: 4000,
  tail: 1.77,
  repetition: 0.24,
  logLength: { mean: 6.34, deviation: 0.71 },
};

/** Ranks from 1, the commonest word, drawn by the model. `random` gives numbers from 0 to 1. */
export function rankSampler(model: WordModel, random: () => number): () => number {
  const { head, shift, knee, tail } = model;
  const start = 0.5 + shift;
  const turn = knee + 0.5 + shift;
  const from = integral(start, turn, head);
  // Continuous at the knee: both pieces have the same density there.
  const beyond = (turn ** -head * (knee + 0.5)) / (tail - 1);
  const share = from / (from + beyond);
  return () => {
    const drawn = random();
    if (drawn < share) {
      const place = inverse(start, turn, head, drawn / share) - shift;
      return Math.max(1, Math.min(knee, Math.round(place)));
    }
    const left = (1 - drawn) / (1 - share) || Number.EPSILON;
    const place = (knee + 0.5) * left ** (-1 / (tail - 1));
    return Math.min(mostRanks, Math.max(knee + 1, Math.round(place)));
  };
}

const mostRanks = 50_000_000;

/** Of x^-power over [from, to]. */
function integral(from: number, to: number, power: number): number {
  if (Math.abs(power - 1) < 1e-9) return Math.log(to / from);
  return (to ** (1 - power) - from ** (1 - power)) / (1 - power);
}

/** The place in [from, to] below which the given share of the integral lies. */
function inverse(from: number, to: number, power: number, share: number): number {
  if (Math.abs(power - 1) < 1e-9) return from * (to / from) ** share;
  const low = from ** (1 - power);
  return (low + share * (to ** (1 - power) - low)) ** (1 / (1 - power));
}

/** A number from the normal distribution (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The words of a text: ranks, `length` of them, some of them again and some always together. */
export function* textRanks(model: WordModel, length: number, random: () => number) {
  const rank = rankSampler(model, random);
  const said: number[] = [];
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const drawn = random();
    let next: number;
    if (before > commonRanks && drawn < togetherness) next = companion(before, model, random);
    else if (said.length > 0 && random() < model.repetition) {
      next = said[Math.floor(random() * said.length)] ?? 1;
    } else next = rank();
    said.push(next);
    before = next;
    yield next;
  }
}

/** Words too common to have companions of their own. */
const commonRanks = 120;
/** How often a word is followed by one of its companions. */
const togetherness = 0.15;

/** One of four words that often follow a word, always the same four. */
function companion(word: number, model: WordModel, random: () => number): number {
  const choice = Math.floor(random() * 4);
  return rankSampler(model, generator(word * 4 + choice))();
}
