import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { testApp, unpackedApp } from '../../build/package/app-folder.mjs';
import { projectRoot } from '../support/app.ts';

const run = promisify(execFile);
const nobody = 65534;

/** The fuse wire's bytes are the digits 0 and 1. */
const off = 0x30;
const on = 0x31;

test('the packaged app has its fuses set', async () => {
  const wire = await getCurrentFuseWire(unpackedApp(projectRoot).executable);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: off,
    cookieEncryption: on,
    nodeOptions: off,
    inspect: off,
    asarIntegrity: on,
    onlyAsar: on,
    ownSnapshot: off,
    fileProtocol: off,
  });
});

test('the app under test differs from the packaged one in the inspect fuse only', async () => {
  const packaged = await getCurrentFuseWire(unpackedApp(projectRoot).executable);
  const tested = await getCurrentFuseWire(testApp(projectRoot).executable);
  expect(tested).toEqual({
    ...packaged,
    [FuseV1Options.EnableNodeCliInspectArguments]: on,
  });
});

test('the packaged app starts sandboxed, paints its window and quits', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-packaged-'));
  try {
    const { stdout } = process.getuid?.() === 0 ? await smokeAsNobody(folder) : await smoke(folder);
    expect(stdout.split('\n')).toContain('ready');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function smokeEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: folder,
    NEWSROOM_USER_DATA: join(folder, 'profile'),
    NEWSROOM_DOCUMENTS: join(folder, 'documents'),
    NEWSROOM_CACHE: join(folder, 'cache'),
  };
}

/** `--smoke` makes the app print `ready` when its first window is painted, and quit. */
const smokeArguments = [
  '--smoke',
  ...(process.platform === 'linux' ? ['--disable-gpu', '--ozone-platform=x11'] : []),
];

function smoke(folder: string): Promise<{ stdout: string }> {
  return run(unpackedApp(projectRoot).executable, smokeArguments, {
    env: smokeEnvironment(folder),
    timeout: 45_000,
  });
}

/**
 * Root cannot use the sandbox, so a copy of the app runs as the user `nobody`, who may not be
 * able to look into the project's folder.
 */
async function smokeAsNobody(folder: string): Promise<{ stdout: string }> {
  const asNobody = ['--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups'];
  const namespaces = spawnSync('setpriv', [...asNobody, 'unshare', '--user', 'true']);
  test.skip(namespaces.status !== 0, 'user namespaces, which the sandbox needs, are not allowed');

  await chown(folder, nobody, nobody);
  await chmod(folder, 0o755);
  for (const name of ['profile', 'documents', 'cache']) {
    await mkdir(join(folder, name));
    await chown(join(folder, name), nobody, nobody);
  }
  const packaged = unpackedApp(projectRoot);
  await cp(packaged.folder, join(folder, 'app'), { recursive: true });
  const executable = join(folder, 'app', packaged.executable.slice(packaged.folder.length));
  return run('setpriv', [...asNobody, executable, ...smokeArguments], {
    cwd: folder,
    env: smokeEnvironment(folder),
    timeout: 45_000,
  });
}
