import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../renderer');

/** A class that a module does not have is undefined, and the element has no look. */
it('names of classes are those of the style sheets', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const missing = files.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const body = code.replaceAll(/^import .*$/gm, '');
    return [...code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(
      ([, name = '', sheet = '']) => {
        const css = readFileSync(resolve(dirname(join(root, file)), sheet), 'utf8');
        const used = [...body.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))];
        return used.flatMap(([, used = '']) =>
          new RegExp(`\\.${used}(?![\\w-])`).test(css) ? [] : [`${file}: ${name}.${used}`],
        );
      },
    );
  });
  expect([...new Set(missing)]).toEqual([]);
});
