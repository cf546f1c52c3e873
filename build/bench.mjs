// npm run bench [-- FOLDER or FILE.jsonl] [-- --sizes 10000,100000] [-- --engines ours,fts5]
//   [-- --relevance FOLDER[=FILE.jsonl]]… [-- --relevance-only] [-- --results FILE] [-- --markdown]
//   npm run bench -- --table FILE: kept results as Markdown
// Our search beside stock Lunr, MiniSearch and SQLite FTS5: see tests/bench/bench.ts.
import { join, resolve } from 'node:path';
import { buildTargets } from './bundle/build-targets.mjs';
import { runProgram } from './run-program.mjs';

const root = resolve(import.meta.dirname, '..');
await buildTargets(root, { only: ['bench'], log: console.error });
process.exitCode = await runProgram(process.execPath, [
  join(root, 'out', 'bench', 'bench.js'),
  ...process.argv.slice(2),
]);
