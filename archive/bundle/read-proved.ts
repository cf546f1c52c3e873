import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type BagFiles, readWhole } from './bag-files.ts';
import { BagReadError } from './bag-problem.ts';
import type { Proof } from './judge-bag.ts';

/** The file's bytes, which are still those that were judged. */
export async function readProved(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  limit: number,
): Promise<Uint8Array | BagReadError> {
  try {
    const bytes = await readWhole(bag, path, limit);
    const proof = proofs.get(path);
    if (
      proof === undefined ||
      createHash(proof.hash).update(bytes).digest('hex') === proof.checksum
    )
      return bytes;
    return new BagReadError('checksum-mismatch', path, `${path} has changed while it was read.`);
  } catch (error) {
    if (error instanceof BagReadError) return error;
    throw error;
  }
}

/**
 * As `readProved`, into a file, for what may be too large for memory.
 *
 * @throws {BagReadError} and the system's error for the file that is written.
 */
export async function copyProved(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  { limit, to }: { readonly limit: number; readonly to: string },
): Promise<void> {
  const size = bag.files.get(path)?.size ?? 0;
  if (size > limit)
    throw new BagReadError('too-large', path, `${path} has ${size} bytes, more than ${limit}.`);
  const proof = proofs.get(path);
  const hash = createHash(proof?.hash ?? 'sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of bag.read(path)) {
      hash.update(piece);
      yield piece;
    }
  }
  await writeFile(to, hashed(), { flag: 'wx', mode: 0o600 });
  if (proof !== undefined && hash.digest('hex') !== proof.checksum)
    throw new BagReadError('checksum-mismatch', path, `${path} has changed while it was read.`);
}
