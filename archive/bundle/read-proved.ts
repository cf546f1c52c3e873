import { createHash } from 'node:crypto';
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
