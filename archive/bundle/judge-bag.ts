import { createHash } from 'node:crypto';
import { breathe, type JobOptions } from '../job.ts';
import { type BagDeclaration, parseDeclaration } from './bag-declaration.ts';
import type { BagFiles } from './bag-files.ts';
import { readWhole } from './bag-files.ts';
import { BagReadError, type BagReport } from './bag-problem.ts';
import { judgeBagInfo } from './judge-bag-info.ts';
import { judgeFetch } from './judge-fetch.ts';
import { judgeListing } from './judge-listing.ts';
import { type Claim, judgeManifests } from './judge-manifests.ts';
import { Judgement } from './judgement.ts';

/** The report, and for a valid bag what each listed file was proved to be. */
export interface JudgedBag {
  readonly report: BagReport;
  readonly proofs: ReadonlyMap<string, Proof>;
}

/** A checksum that a file had when it was judged. */
export interface Proof {
  /** For node:crypto. */
  readonly hash: string;
  /** Lower-case hexadecimal. */
  readonly checksum: string;
}

const declarationLimit = 64 * 1024;

/** Judges an open bag. Throws only a cancel's reason or a bug. */
export async function judgeBag(bag: BagFiles, job: JobOptions): Promise<JudgedBag> {
  const judgement = new Judgement();
  const declaration = await readDeclaration(bag, judgement);
  if (declaration === null) return { report: judgement.report(), proofs: new Map() };

  judgeListing(bag, judgement);
  const fetched = await judgeFetch(bag, declaration, judgement);
  const claims = await judgeManifests(bag, declaration, fetched, judgement, job);
  const proofs = await judgeContents(bag, claims, judgement, job);
  await judgeBagInfo(bag, declaration, judgement);
  return { report: judgement.report(), proofs };
}

async function readDeclaration(
  bag: BagFiles,
  judgement: Judgement,
): Promise<BagDeclaration | null> {
  if (!bag.files.has('bagit.txt')) {
    judgement.error(
      'bagit-txt-missing',
      'bagit.txt',
      `${bag.source} has no bagit.txt: it is not a bag.`,
    );
    return null;
  }
  const bytes = await judgement.attempt('bagit-txt-invalid', () =>
    readWhole(bag, 'bagit.txt', declarationLimit),
  );
  if (bytes === null) return null;
  const parsed = parseDeclaration(bytes);
  if (!parsed.ok) {
    judgement.error(parsed.code, 'bagit.txt', parsed.message);
    return null;
  }
  for (const message of parsed.warnings) judgement.warn('bagit-txt-invalid', 'bagit.txt', message);
  if (!/^utf-?8$/i.test(parsed.declaration.encoding))
    judgement.warn(
      'encoding-not-utf8',
      'bagit.txt',
      `The tag files are in ${parsed.declaration.encoding}.`,
    );
  return parsed.declaration;
}

/** Hashes every file that a manifest claims, once for all its claims. */
async function judgeContents(
  bag: BagFiles,
  claims: ReadonlyMap<string, readonly Claim[]>,
  judgement: Judgement,
  job: JobOptions,
): Promise<ReadonlyMap<string, Proof>> {
  const proofs = new Map<string, Proof>();
  let done = 0;
  for (const [path, claimsOnFile] of claims) {
    job.signal?.throwIfAborted();
    job.onProgress?.({ step: 'verifying', done, total: claims.size, item: path });
    const proof = await judgeContent(bag, path, claimsOnFile, judgement, job);
    if (proof !== null) proofs.set(path, proof);
    done += 1;
    if (done % 64 === 0) await breathe();
  }
  job.onProgress?.({ step: 'verifying', done, total: claims.size });
  return proofs;
}

async function judgeContent(
  bag: BagFiles,
  path: string,
  claims: readonly Claim[],
  judgement: Judgement,
  job: JobOptions,
): Promise<Proof | null> {
  const checksums = await checksumsOf(
    bag,
    path,
    new Set(claims.map((claim) => claim.hash)),
    job.signal,
  );
  const broken = claims.filter(
    ({ hash, checksum }) => checksums instanceof BagReadError || checksums.get(hash) !== checksum,
  );
  for (const { writtenAs, manifest, missingCode } of claims) {
    if (writtenAs === null) continue;
    if (broken.length === 0)
      judgement.tolerate('name-differs', path, `${manifest} lists it as ${writtenAs}.`);
    else
      judgement.error(
        missingCode,
        writtenAs,
        `${writtenAs} is listed in ${manifest} and not there.`,
      );
  }
  const own = broken.filter(({ writtenAs }) => writtenAs === null);
  const [first] = own;
  if (first !== undefined) {
    const manifests = own.map(({ manifest }) => manifest).join(' and ');
    const message =
      checksums instanceof BagReadError
        ? `${checksums.message}; it cannot be held against ${manifests}.`
        : `${path} is not what ${manifests} ${own.length === 1 ? 'says' : 'say'}: its ${first.hash} is ${checksums.get(first.hash)}, not ${first.checksum}.`;
    const code =
      checksums instanceof BagReadError && checksums.code === 'unreadable'
        ? 'unreadable'
        : first.mismatchCode;
    judgement.error(code, path, message);
  }
  if (checksums instanceof BagReadError) return null;
  const strongest = strengths.find((hash) => checksums.has(hash)) ?? claims[0]?.hash;
  const checksum = strongest === undefined ? undefined : checksums.get(strongest);
  return strongest === undefined || checksum === undefined ? null : { hash: strongest, checksum };
}

const strengths = ['sha512', 'sha384', 'sha256', 'sha224'];

async function checksumsOf(
  bag: BagFiles,
  path: string,
  hashes: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string> | BagReadError> {
  const digests = [...hashes].map((name) => ({ name, hash: createHash(name) }));
  try {
    for await (const piece of bag.read(path)) {
      signal?.throwIfAborted();
      for (const { hash } of digests) hash.update(piece);
    }
  } catch (error) {
    if (error instanceof BagReadError) return error;
    throw error;
  }
  return new Map(digests.map(({ name, hash }) => [name, hash.digest('hex')]));
}
