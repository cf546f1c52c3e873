import type { Agreement } from './agreement.ts';
import type { Budget } from './budgets.ts';
import type { Measurement } from './measurement.ts';
import type { Prepared } from './prepared.ts';
import type { Relevance } from './relevance.ts';

/** Everything that a run has measured, kept as JSON. */
export interface BenchResults {
  /** ISO 8601. */
  readonly date: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly corpus: string;
  readonly log: { readonly queries: number; readonly seed: number };
  readonly sizes: readonly SizeResults[];
  readonly relevance: readonly CollectionResults[];
}

export interface SizeResults {
  readonly size: number;
  readonly prepared: Prepared;
  readonly kinds: readonly string[];
  readonly measurements: readonly Measurement[];
  /** Engines that were not measured, and why. */
  readonly skipped: readonly { readonly engine: string; readonly reason: string }[];
  readonly agreement: readonly Agreement[];
  readonly budgets: readonly Budget[];
}

export interface CollectionResults {
  readonly collection: string;
  readonly engine: string;
  readonly measures: readonly Relevance[];
}
