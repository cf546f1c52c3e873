import { expect, test } from 'vitest';
import { releaseNames } from '../../build/linux/apt.mjs';
import { packagesFor, parseMissing } from '../../build/linux/libraries.mjs';

const ldd = `\tlinux-vdso.so.1 (0x00007ffc)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibstrange.so.9 => not found
`;

test('finds what ldd does not', () => {
  expect(parseMissing(ldd)).toEqual([
    'libgtk-3.so.0',
    'libnss3.so',
    'libnssutil3.so',
    'libstrange.so.9',
  ]);
});

test('names each package once, and the libraries it does not know', () => {
  expect(packagesFor(parseMissing(ldd))).toEqual({
    packages: ['libgtk-3-0', 'libnss3'],
    unknown: ['libstrange.so.9'],
  });
});

test('takes the name that the release knows', () => {
  const known = new Set(['libasound2t64', 'libgbm1']);
  expect(releaseNames(['libasound2', 'libgbm1'], (name) => known.has(name))).toEqual([
    'libasound2t64',
    'libgbm1',
  ]);
});
