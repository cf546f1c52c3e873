import type { BagFiles } from './bag-files.ts';
import { decodeManifestPath, foldName, resolveInBag } from './bag-path.ts';
import type { BagWarningCode } from './bag-problem.ts';

/** The file that a written path means, or why there is none. */
export type FoundFile =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** How the written path departs from the file's own. */
      readonly departure: BagWarningCode | null;
    }
  /** There only under a name that some file systems take for the same: to be proved by its content. */
  | { readonly kind: 'similar'; readonly path: string; readonly resolved: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside' };

/** Finds what manifests and fetch.txt name, in the way of the bag's version. */
export function createFileFinder(bag: BagFiles, decodes: boolean): (written: string) => FoundFile {
  let folded: Map<string, string> | null = null;
  return (written) => {
    const resolved = resolveInBag(written);
    if (resolved === null) return { kind: 'outside' };
    const decoded = decodeManifestPath(resolved);
    if (resolveInBag(decoded) === null) return { kind: 'outside' };

    // 1.0 always encodes; tools for older versions mostly did not, so the written name goes first.
    for (const path of decodes ? [decoded, resolved] : [resolved, decoded]) {
      if (!bag.files.has(path)) continue;
      return { kind: 'file', path, departure: departureOf(written, path, decodes) };
    }
    const slashed = resolveInBag(resolved.replaceAll('\\', '/'));
    if (slashed !== null && bag.files.has(slashed))
      return { kind: 'file', path: slashed, departure: 'path-not-plain' };

    folded ??= new Map([...bag.files.keys()].map((path) => [foldName(path), path]));
    const similar = folded.get(foldName(decoded));
    const path = decodes ? decoded : resolved;
    return similar === undefined
      ? { kind: 'missing', path }
      : { kind: 'similar', path: similar, resolved: path };
  };
}

function departureOf(written: string, path: string, decodes: boolean): BagWarningCode | null {
  if (written !== path && decodeManifestPath(written) !== path) return 'path-not-plain';
  // A raw % is only told from an encoded one when it is not followed by 25, 0A or 0D.
  const unencoded =
    /%(?!25|0A|0D)/i.test(written) || (written === path && /%(25|0A|0D)/i.test(written));
  return decodes && unencoded ? 'path-not-encoded' : null;
}
