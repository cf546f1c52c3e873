import { expect, test } from 'vitest';
import { readers } from '../../archive/formats/readers.ts';
import { importFormats } from '../../renderer/views/welcome/import-formats.tsx';

test('the welcome names every format that can be brought in, and no other', () => {
  expect(Object.values(importFormats).flat().sort()).toEqual(
    readers.map(({ format }) => format).sort(),
  );
});
