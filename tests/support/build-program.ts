import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { lunrLanguages } from '../../build/bundle/lunr-languages.mjs';

/** Builds a program of the tests, by its path in the project, as plain JavaScript into a folder; answers with its file. */
export async function buildProgram(source: string, folder: string): Promise<string> {
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [lunrLanguages()],
    ssr: { target: 'node', noExternal: true, external: ['@parcel/watcher', 'lmdb'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: resolve(source),
        output: { format: 'es', entryFileNames: 'program.mjs' },
      },
    },
  });
  // What has native code is not bundled: it is found from beside the program.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, 'program.mjs');
}
