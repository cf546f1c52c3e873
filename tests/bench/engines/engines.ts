import type { OpenEngine } from './engine.ts';

export interface EngineEntry {
  /** Loaded only where it is measured, so that no engine has another's code in its memory. */
  readonly load: () => Promise<OpenEngine>;
  /** Articles that it can bear in reasonable time and memory. */
  readonly most: number;
  /** Whether it leaves an index on disk that can be opened again. */
  readonly reopens: boolean;
}

export const engines: Readonly<Record<string, EngineEntry>> = {
  ours: {
    load: async () => (await import('./ours.ts')).openOurs,
    most: Infinity,
    reopens: true,
  },
  'stock lunr': {
    load: async () => (await import('./stock-lunr.ts')).openStockLunr,
    most: 10_000,
    reopens: false,
  },
  minisearch: {
    load: async () => (await import('./mini-search.ts')).openMiniSearch,
    most: 100_000,
    reopens: false,
  },
  fts5: {
    load: async () => (await import('./fts5.ts')).openFts5,
    most: Infinity,
    reopens: true,
  },
};
