import { basename } from 'node:path';
import type { Failure } from '../result.ts';
import type { BagProblem, BagProblemCode } from './bag-problem.ts';

/**
 * Words what is wrong, the first file by its name.
 *
 * @param source What the person calls the bag.
 * @param place The path by which it was opened: problems name it so.
 */
export function refusal(
  source: string,
  errors: readonly BagProblem[],
  place: string = source,
): Failure {
  const [first] = errors;
  if (first === undefined) throw new Error('A bag was refused for nothing.');
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return {
    code: failureCodes[first.code] ?? 'bundle-invalid',
    message: `${basename(source)} was refused: ${first.message.replaceAll(place, source)}${more}`,
    path: first.path === place ? source : first.path,
    details: { bundle: source, problem: first.code, errors: errors.length },
  };
}

const failureCodes: { readonly [Code in BagProblemCode]?: Failure['code'] } = {
  'not-found': 'not-found',
  unreadable: 'io-error',
  'zip-damaged': 'zip-invalid',
  'zip-encrypted': 'zip-invalid',
  'zip-unsupported': 'zip-invalid',
  'too-many-files': 'zip-too-large',
  'too-large': 'zip-too-large',
  'ratio-too-high': 'zip-too-large',
  'path-too-long': 'zip-unsafe-path',
  'path-absolute': 'zip-unsafe-path',
  'path-parent': 'zip-unsafe-path',
  'path-backslash': 'zip-unsafe-path',
  'path-drive': 'zip-unsafe-path',
  'path-control': 'zip-unsafe-path',
  'path-device': 'zip-unsafe-path',
  'path-undecodable': 'zip-unsafe-path',
  'path-duplicate': 'zip-unsafe-path',
};
