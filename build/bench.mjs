// npm run bench [-- FOLDER or FILE.jsonl] [-- --sizes 10000,100000] [-- --engines ours,fts5]
//   [-- --relevance FOLDER[=FILE.jsonl]]… [-- --relevance-only] [-- --results FILE] [-- --markdown]
//   npm run bench -- --table FILE: kept results as Markdown
// Our search beside stock Lunr, MiniSearch and SQLite FTS5, all on the app's own runtime: see
// tests/bench/bench.ts.
import { join, resolve } from 'node:path';
import { buildTargets } from './bundle/build-targets.mjs';
import { runProgram } from './run-program.mjs';
import { electronAsNode } from './runtime/electron-as-node.mjs';

const root = resolve(import.meta.dirname, '..');
await buildTargets(root, { only: ['bench'], log: console.error });
const node = await electronAsNode(root);
const args = [join(root, 'out', 'bench', 'bench.js'), ...process.argv.slice(2)];
process.exitCode = await runProgram(node.program, args, { env: node.env });
