import type { JobOptions } from '../job.ts';
import type { BagFiles, BagLimits } from './bag-files.ts';
import { BagReadError, type BagReport } from './bag-problem.ts';
import { judgeBag } from './judge-bag.ts';
import { openBagFiles } from './open-bag-files.ts';

export interface VerifyOptions extends JobOptions {
  readonly limits?: Partial<BagLimits>;
}

/**
 * Judges a bag of BagIt 0.93 to 1.0 in a folder or a zip by RFC 8493 and the drafts before it:
 * complete, and every checksum of every manifest right.
 *
 * Files are hashed as they are read, each once for all algorithms; memory grows with the number of
 * files, never with their size. Nothing is fetched from a network and nothing is written.
 * Whatever is wrong is in the report; only a cancel and a bug throw.
 */
export async function verifyBag(path: string, options: VerifyOptions = {}): Promise<BagReport> {
  let bag: BagFiles | null = null;
  try {
    bag = await openBagFiles(path, options.limits, options.signal);
    return (await judgeBag(bag, options)).report;
  } catch (error) {
    if (!(error instanceof BagReadError)) throw error;
    return { valid: false, errors: [error.problem], warnings: [] };
  } finally {
    await bag?.close();
  }
}
