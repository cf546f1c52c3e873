import { parseArgs } from 'node:util';
import { engines } from './engines/engines.ts';

export interface BenchOptions {
  /** A folder or JSON Lines file; empty: every article is made. */
  readonly corpus: string;
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  /** Folders of judged queries, each with its corpus; empty: `docs.jsonl` in the folder. */
  readonly relevance: readonly { readonly folder: string; readonly corpus: string }[];
  readonly relevanceOnly: boolean;
  /** Where the results are kept. */
  readonly results: string;
  readonly markdown: boolean;
  /** Files of kept results to show as Markdown; then nothing is measured. */
  readonly table: readonly string[];
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: BenchOptions }
  | { readonly ok: false; readonly message: string };

/** The arguments of `npm run bench`. */
export function benchOptions(args: readonly string[]): ParsedOptions {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) return refused('One corpus at most: a folder or a JSON Lines file');
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    return refused('--sizes takes whole numbers with commas between them, such as 1000,10000');
  }
  const chosen = values.engines?.split(',') ?? Object.keys(engines);
  const unknown = chosen.find((name) => !Object.hasOwn(engines, name));
  if (unknown !== undefined) {
    return refused(`No engine "${unknown}". Known: ${Object.keys(engines).join(', ')}`);
  }
  return {
    ok: true,
    options: {
      corpus: positionals[0] ?? '',
      sizes,
      engines: chosen,
      relevance: values.relevance.map((text) => {
        const [folder = '', corpus = ''] = text.split('=');
        return { folder, corpus };
      }),
      relevanceOnly: values['relevance-only'],
      results: values.results,
      markdown: values.markdown,
      table: values.table,
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '10000' },
      engines: { type: 'string' },
      relevance: { type: 'string', multiple: true, default: [] },
      'relevance-only': { type: 'boolean', default: false },
      results: { type: 'string', default: 'out/bench-results.json' },
      markdown: { type: 'boolean', default: false },
      table: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
}

function refused(message: string): ParsedOptions {
  return { ok: false, message };
}
