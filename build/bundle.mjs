// npm run build [-- --force] [-- name…]: bundles the app and the command line into out/.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';

const { values, positionals } = parseArgs({
  options: { force: { type: 'boolean' } },
  allowPositionals: true,
});
const built = await buildTargets(resolve(import.meta.dirname, '..'), {
  ...(positionals.length > 0 && { only: positionals }),
  force: values.force === true,
  log: (line) => console.error(line),
});
console.error(built.length > 0 ? `Built ${built.join(', ')}.` : 'Nothing to build.');
