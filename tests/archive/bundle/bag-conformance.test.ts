import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyBag } from '../../../archive/bundle/verify-bag.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeZip } from './bag-builder.ts';
import { fixtures, foldersIn } from './fixtures.ts';

const suite = 'bagit/conformance';
const bags = foldersIn(suite).flatMap((version) =>
  foldersIn(`${suite}/${version}`).flatMap((category) =>
    foldersIn(`${suite}/${version}/${category}`).map((name) => ({
      version,
      category,
      name,
      path: join(fixtures, suite, version, category, name),
    })),
  ),
);

/** `invalid` and, on every system, the bags that are made to break out on one system only. */
function shouldBeValid(category: string): boolean {
  return category === 'valid' || category === 'warning';
}

describe.skipIf(bags.length === 0)('the conformance suite of the Library of Congress', () => {
  test('has bags of each kind', () => {
    const counts = new Map<string, number>();
    for (const { category } of bags) counts.set(category, (counts.get(category) ?? 0) + 1);
    expect(counts.get('valid')).toBeGreaterThan(20);
    expect(counts.get('invalid')).toBeGreaterThan(8);
    expect(counts.get('warning')).toBeGreaterThan(2);
  });

  test.for(bags)('$version/$category/$name', async ({ category, path }) => {
    const report = await verifyBag(path);
    expect(report.valid, JSON.stringify(report)).toBe(shouldBeValid(category));
    expect(report.errors.length > 0).toBe(!report.valid);
    if (category === 'warning') expect(report.warnings).not.toEqual([]);
  });

  test.for(bags)('$version/$category/$name is judged alike in a zip', async ({ path }) => {
    const zip = join(await temporaryFolder(), 'bag.zip');
    await writeZip(zip, path, 'bag/');
    const [unpacked, zipped] = [await verifyBag(path), await verifyBag(zip)];
    expect(codes(zipped)).toEqual(codes(unpacked));
  });
});

function codes(report: {
  readonly errors: readonly { code: string; path: string }[];
}): readonly string[] {
  return report.errors.map(({ code, path }) => `${code} ${path}`).sort();
}
