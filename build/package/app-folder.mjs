import { join } from 'node:path';

const productName = 'Newsroom Archive';

/**
 * Where electron-builder puts the unpacked app for this machine, and the executable in it.
 *
 * @param {string} root the project's folder
 */
export function unpackedApp(root) {
  const folder = join(root, 'dist', `${prefix()}unpacked`);
  if (process.platform === 'darwin') {
    const macFolder = join(root, 'dist', process.arch === 'arm64' ? 'mac-arm64' : 'mac');
    return { folder: macFolder, executable: executableIn(macFolder) };
  }
  return { folder, executable: executableIn(folder) };
}

/**
 * The same app with the one fuse open that Playwright needs.
 *
 * @param {string} root the project's folder
 */
export function testApp(root) {
  const folder = join(root, 'dist', 'for-tests');
  return { folder, executable: executableIn(folder) };
}

/** @param {string} folder */
function executableIn(folder) {
  if (process.platform === 'darwin') {
    return join(folder, `${productName}.app`, 'Contents', 'MacOS', productName);
  }
  return join(folder, process.platform === 'win32' ? `${productName}.exe` : 'newsroom-archive');
}

function prefix() {
  const system = process.platform === 'win32' ? 'win' : 'linux';
  return process.arch === 'x64' ? `${system}-` : `${system}-${process.arch}-`;
}
