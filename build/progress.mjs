import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A progress line on stderr: rewritten in place on a terminal, otherwise a new line now and then.
 *
 * @param {string} title
 * @param {{ stream?: NodeJS.WriteStream, everyMs?: number }} [options]
 */
export function progressLine(title, { stream = process.stderr, everyMs = 5_000 } = {}) {
  let last = 0;
  let started = false;
  return {
    /** @param {string} detail */
    update(detail) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${title}: ${detail}`);
        started = true;
      } else if (Date.now() - last >= everyMs) {
        stream.write(`${title}: ${detail}\n`);
        last = Date.now();
      }
    },
    /** @param {string} detail */
    done(detail) {
      stream.write(`${stream.isTTY && started ? '\r\u001b[K' : ''}${title}: ${detail}\n`);
    },
  };
}

/**
 * Bytes as megabytes, with the share of the whole when that is known.
 *
 * @param {number} bytes
 * @param {number} [total]
 */
export function megabytes(bytes, total) {
  const amount = `${(bytes / 1e6).toFixed(0)} MB`;
  if (!total) return amount;
  const percent = Math.min(100, Math.floor((100 * bytes) / total));
  return `${amount} of ${(total / 1e6).toFixed(0)} MB (${percent} %)`;
}

/**
 * The bytes of all files below a folder; files that vanish meanwhile count as nothing.
 *
 * @param {string} folder
 */
export function folderBytes(folder) {
  let bytes = 0;
  for (const entry of list(folder)) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/**
 * @param {string} folder
 */
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
}
