// npm run test:conformance [-- --write]: every file by others through the reader of its kind, held
// against what it is known to say, and every format written and read again. Prints a table of each;
// the second also stands in ARCHITECTURE.md, which must be the same (`--write` brings it there).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './run-program.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'out', 'conformance');
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const tests = ['tests/conformance', 'round-trip.test.ts', 'bag-conformance.test.ts'];
const code = await runProgram(
  process.execPath,
  [vitest, 'run', '--reporter=dot', '--silent=true', '--testTimeout=600000', ...tests],
  { cwd: root },
);

const kept = readdirSync(folder).sort();
const kinds = kept.filter((name) => !name.startsWith('round-trip-'));
const trips = kept.filter((name) => name.startsWith('round-trip-'));
console.log(`\n${conformanceTable(kinds.map(read))}\n`);
for (const { name, value } of kinds.map(read))
  for (const miss of value.misses) console.log(`${name}: ${miss.file}, ${miss.field}: ${miss.why}`);
const table = roundTripTable(trips.map(read));
console.log(`\n${table}\n`);
const isTrue = keepTable(table);
process.exitCode = code === 0 && isTrue ? 0 : 1;

/** @param {string} name */
function read(name) {
  const value = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { name: name.replace(/^round-trip-|\.json$/g, '').replace(/\.json$/, ''), value };
}

/** @param {ReturnType<typeof read>[]} rows */
function conformanceTable(rows) {
  const lines = rows.map(({ name, value: { files, expected, right, errors, misses } }) =>
    [name, files, expected, right, errors, misses.length].join(' | '),
  );
  const total = (/** @type {string} */ key) =>
    rows.reduce(
      (sum, { value }) => sum + (Array.isArray(value[key]) ? value[key].length : value[key]),
      0,
    );
  const all = ['all', ...['files', 'expected', 'right', 'errors', 'misses'].map(total)].join(' | ');
  return [
    '| format | files | fields expected | right | errors as expected | misses, each explained |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...lines, all].map((line) => `| ${line} |`),
  ].join('\n');
}

/** @param {ReturnType<typeof read>[]} rows */
function roundTripTable(rows) {
  const fields = [...new Set(rows.flatMap(({ value }) => Object.keys(value)))];
  return [
    `| field | ${rows.map(({ name }) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(rows.length)}`,
    ...fields.map(
      (field) => `| ${field} | ${rows.map(({ value }) => value[field] ?? '–').join(' | ')} |`,
    ),
  ].join('\n');
}

/** Whether the table in ARCHITECTURE.md, between its marks, is this one. @param {string} table */
function keepTable(table) {
  const file = join(root, 'ARCHITECTURE.md');
  const text = readFileSync(file, 'utf8');
  const marked = /(<!-- round trips -->\n)[\s\S]*?(<!-- end -->)/;
  const after = text.replace(marked, (_, start, end) => `${start}${table}\n${end}`);
  if (after === text) return marked.test(text);
  if (values.write && code === 0) writeFileSync(file, after);
  else
    console.error(
      'The table of ARCHITECTURE.md is another one: npm run test:conformance -- --write',
    );
  return values.write && code === 0;
}
