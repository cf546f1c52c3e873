import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildTargets } from '../../build/bundle/build-targets.mjs';
import { projectFolder } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A project whose command line prints what a bundled package makes of its one argument. */
async function project(): Promise<string> {
  const root = await temporaryFolder();
  for (const folder of ['archive/search/index', 'archive/formats/thread', 'build/bundle']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await symlink(join(projectFolder, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'package-lock.json'), '{}');
  await writeFile(join(root, 'tsconfig.json'), '{}');
  await writeFile(join(root, 'archive/search/index/segment-worker.ts'), 'console.log();');
  await writeFile(join(root, 'archive/formats/thread/reading-worker.ts'), 'console.log();');
  await writeCli(root, 'console.log(parse(String(process.argv[2])).answer);');
  return root;
}

function writeCli(root: string, statement: string): Promise<void> {
  return writeFile(join(root, 'archive/cli.ts'), `import { parse } from 'yaml';\n${statement}\n`);
}

function runCli(root: string): string {
  const file = join(root, 'out/cli/newsroom-archive.js');
  return execFileSync(process.execPath, [file, 'answer: 42'], { encoding: 'utf8' }).trim();
}

test('bundles the command line, and again only when its sources changed', async () => {
  const root = await project();
  expect(await buildTargets(root, { only: ['cli'] })).toEqual(['cli']);
  expect(runCli(root)).toBe('42');
  expect(await buildTargets(root, { only: ['cli'] })).toEqual([]);

  await writeCli(root, 'console.log(parse(String(process.argv[2])).answer + 1);');
  expect(await buildTargets(root, { only: ['cli'] })).toEqual(['cli']);
  expect(runCli(root)).toBe('43');
});

test('builds once when two need it at the same time', async () => {
  const root = await project();
  const built = await Promise.all([
    buildTargets(root, { only: ['cli'] }),
    buildTargets(root, { only: ['cli'] }),
  ]);
  expect(built.flat()).toEqual(['cli']);
});

test('builds again after a build that failed', async () => {
  const root = await project();
  await writeCli(root, 'console.log(;');
  await expect(buildTargets(root, { only: ['cli'] })).rejects.toThrow();
  await writeCli(root, 'console.log(parse("1"));');
  expect(await buildTargets(root, { only: ['cli'] })).toEqual(['cli']);
});

test('refuses a name that it does not know', async () => {
  await expect(buildTargets(await project(), { only: ['nothing'] })).rejects.toThrow('nothing');
});
