import { type BagLimits, defaultBagLimits } from '../bundle/bag-files.ts';

/**
 * What a source may cost at most. The command line can change the first three
 * (`archive/cli/import.ts`); all other limits of reading stand where they are kept: `largestArticle`
 * and `largestText` for one file, `XmlLimits` for one element, `deepestOpen` for HTML.
 */
export interface WalkLimits extends BagLimits {
  /** Zips inside one another. */
  readonly maxNesting: number;
}

/**
 * Bytes, files and the ratio count for all zips of a source together, those inside others included:
 * a small zip of zips can unpack to a thousand times what each of them does.
 */
export const defaultWalkLimits: WalkLimits = {
  maxBytes: 64 * 1024 ** 3,
  maxFiles: 1_000_000,
  maxRatio: defaultBagLimits.maxRatio,
  maxPathLength: defaultBagLimits.maxPathLength,
  maxNesting: 3,
};
