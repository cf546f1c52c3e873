import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { buildTargets } from '../bundle/build-targets.mjs';
import { fingerprint, isFresh, removeStamp, writeStamp } from '../bundle/stamp.mjs';
import { electronRuntime } from '../runtime/runtime.mjs';
import { testApp, unpackedApp } from './app-folder.mjs';
import { buildPackage } from './build-package.mjs';

/**
 * Packages the app as `npm run package` does, and makes a copy of it for Playwright, which can
 * only drive an executable whose NodeCliInspect fuse is on. Nothing else differs. Does nothing
 * when neither the bundles nor the settings have changed.
 *
 * @param {string} root the project's folder
 */
export async function packageForTests(root) {
  await buildTargets(root, { log: console.error });
  const stamp = await packageStamp(root);
  const packaged = unpackedApp(root);
  const copy = testApp(root);
  const exist = existsSync(packaged.executable) && existsSync(copy.executable);
  if (exist && isFresh(root, 'package', stamp)) return;

  removeStamp(root, 'package');
  rmSync(packaged.folder, { recursive: true, force: true });
  const code = await buildPackage(root);
  if (code !== 0) throw new Error(`electron-builder ended with ${code}`);
  rmSync(copy.folder, { recursive: true, force: true });
  cpSync(packaged.folder, copy.folder, { recursive: true, verbatimSymlinks: true });
  await flipFuses(copy.executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeStamp(root, 'package', stamp);
}

/** @param {string} root */
async function packageStamp(root) {
  const { folder, version } = await electronRuntime(root);
  const hash = createHash('sha256').update(`${folder}\0${version}\0`);
  hash.update(fingerprint(root, ['archive', 'electron', 'renderer', 'build']));
  hash.update(readFileSync(join(root, 'package.json')));
  return hash.digest('hex');
}
