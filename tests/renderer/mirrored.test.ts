import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** An interface in Arabic mirrors by itself when no style names a side of the screen. */

const folder = join(import.meta.dirname, '../../renderer');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

const sided = /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right)|left|right)\s*:/;
const fourSides = /(?:margin|padding|inset|border-width):\s*([^;]+);/g;

function unequalSides(style: string): readonly string[] {
  return [...style.matchAll(fourSides)].flatMap(([, value = '']) => {
    const parts = value.match(/[^\s()]+\((?:[^()]|\([^()]*\))*\)|[^\s()]+/g) ?? [];
    return parts.length === 4 && parts[1] !== parts[3] ? [value] : [];
  });
}

test('no style names left or right, or gives the two sides different values', () => {
  expect(sheets.length).toBeGreaterThan(50);
  for (const name of sheets) {
    const style = readFileSync(join(folder, name), 'utf8');
    expect(sided.exec(style)?.[0] ?? null, name).toBeNull();
    expect(unequalSides(style), name).toEqual([]);
  }
});

test('a style that does is found', () => {
  expect(sided.test('.a { padding-left: 1px; }')).toBe(true);
  expect(sided.test('.a {\n  left: 0;\n}')).toBe(true);
  expect(sided.test('.a { border-inline-start: 0; }')).toBe(false);
  expect(unequalSides('padding: 0 var(--a) 0 calc(1px + var(--b));')).toHaveLength(1);
  expect(unequalSides('padding: 0 var(--a) 2px var(--a);')).toEqual([]);
});
