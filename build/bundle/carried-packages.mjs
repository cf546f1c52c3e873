import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts `carried.json` beside a bundle: the licences of what the app carries and no bundler sees,
 * in the shape of vite's own list. Those are the packages with native code, with all that they
 * need, and the fonts.
 *
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function carriedPackages(root) {
  return {
    name: 'carried-packages',
    generateBundle() {
      const { dependencies, devDependencies } = manifest(root);
      const fonts = Object.keys(devDependencies).filter((name) => name.startsWith('@fontsource'));
      /** @type {Map<string, object>} */
      const found = new Map();
      for (const name of [...Object.keys(dependencies), ...fonts]) add(name, root, found);
      const source = JSON.stringify([...found.values()], null, 2);
      this.emitFile({ type: 'asset', fileName: 'carried.json', source });
    },
  };
}

/**
 * @param {string} name
 * @param {string} from the folder of the package that needs it
 * @param {Map<string, object>} found by folder
 */
function add(name, from, found) {
  const folder = folderOf(name, from);
  if (folder === null || found.has(folder)) return;
  const { version, license, dependencies } = manifest(folder);
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  const text = file && readFileSync(join(folder, file), 'utf8').trim();
  found.set(folder, {
    name,
    version,
    ...(license && { identifier: license }),
    ...(text && { text }),
  });
  for (const needed of Object.keys(dependencies)) add(needed, folder, found);
}

/**
 * As Node finds it; null for one that is not for this system.
 *
 * @param {string} name
 * @param {string} from
 * @returns {string | null}
 */
function folderOf(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? null : folderOf(name, dirname(from));
}

/**
 * @param {string} folder
 * @returns {{ version: string, license?: string, dependencies: Record<string, string>, devDependencies: Record<string, string> }}
 */
function manifest(folder) {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return { dependencies: {}, devDependencies: {}, ...JSON.parse(text) };
}
