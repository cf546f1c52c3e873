// npm run test:fuzz [-- --runs 5000] [-- --seed N]: the long run of the damaged files that every
// reader must bear, whose seed is printed and repeats a run; and of the queries that are held
// against a stock Lunr index.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './run-program.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5000' }, seed: { type: 'string' } },
});
process.exitCode = await runProgram(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--retry=0', 'tests/archive/formats/fuzz.test.ts'],
    'tests/archive/search/lunr-oracle.test.ts',
  ],
  {
    cwd: root,
    env: {
      ...process.env,
      NEWSROOM_FUZZ_RUNS: values.runs,
      NEWSROOM_ORACLE_RUNS: values.runs,
      ...(values.seed === undefined ? {} : { NEWSROOM_FUZZ_SEED: values.seed }),
    },
  },
);
