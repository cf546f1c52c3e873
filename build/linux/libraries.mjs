import { execFileSync } from 'node:child_process';

/**
 * The Debian package of each shared library that Electron links to and a bare system may lack.
 * Where a release has renamed a package for 64-bit time, `…t64` is tried first.
 *
 * @type {Record<string, string>}
 */
const packageOf = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * The shared libraries that an executable needs and the system does not have.
 *
 * @param {string} executable
 */
export function missingLibraries(executable) {
  return parseMissing(execFileSync('ldd', [executable], { encoding: 'utf8' }));
}

/**
 * Reads the missing names out of what ldd prints: `libgbm.so.1 => not found`.
 *
 * @param {string} lddOutput
 */
export function parseMissing(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/**
 * The packages that hold these libraries, and the libraries whose package is not known here.
 *
 * @param {string[]} libraries
 */
export function packagesFor(libraries) {
  const packages = libraries.flatMap((library) => packageOf[library] ?? []);
  return {
    packages: [...new Set(packages)].sort(),
    unknown: libraries.filter((library) => !(library in packageOf)),
  };
}
