import type { JobOptions } from '../job.ts';
import type { BagDeclaration } from './bag-declaration.ts';
import { type BagFiles, readWhole } from './bag-files.ts';
import { type ManifestName, parseManifest, parseManifestName } from './bag-manifest.ts';
import { createFileFinder, type FoundFile } from './bag-names.ts';
import { foldName, isSystemFile } from './bag-path.ts';
import type { BagProblemCode } from './bag-problem.ts';
import type { Judgement } from './judgement.ts';
import { decodeTagFile } from './tag-text.ts';

/** What one manifest says of one file that is there. */
export interface Claim {
  readonly manifest: string;
  /** For node:crypto. */
  readonly hash: string;
  readonly checksum: string;
  /** The listed name, when the file is there only under a similar one; null when it is its own. */
  readonly writtenAs: string | null;
  readonly mismatchCode: BagProblemCode;
  readonly missingCode: BagProblemCode;
}

const manifestLimit = 1024 * 1024 * 1024;

/** Reads all manifests, judges what they list, and returns the claims by file. */
export async function judgeManifests(
  bag: BagFiles,
  declaration: BagDeclaration,
  fetched: ReadonlySet<string>,
  judgement: Judgement,
  job: JobOptions,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const manifests = [...bag.files.keys()].flatMap((file) => parseManifestName(file) ?? []);
  judgeAlgorithms(manifests, judgement);
  const claims = new Map<string, Claim[]>();
  const listed = new Map<string, ReadonlySet<string>>();
  for (const manifest of manifests) {
    job.signal?.throwIfAborted();
    const files = await judgeManifest(manifest, { bag, declaration, fetched, judgement, claims });
    if (files === null) continue;
    if (manifest.kind === 'payload') listed.set(manifest.file, files);
    else judgeTagManifest(manifest, files, manifests, declaration, judgement);
  }
  judgeCoverage(bag, declaration, listed, fetched, judgement);
  return claims;
}

function judgeAlgorithms(manifests: readonly ManifestName[], judgement: Judgement): void {
  const payload = manifests.filter(({ kind }) => kind === 'payload');
  if (payload.length === 0)
    judgement.error('manifest-missing', 'manifest-sha512.txt', 'The bag has no payload manifest.');
  for (const { file, algorithm, hash } of manifests)
    if (hash === null)
      judgement.error(
        'algorithm-unknown',
        file,
        `The algorithm ${algorithm} cannot be computed here.`,
      );
  if (
    payload.length > 0 &&
    payload.every(({ algorithm }) => algorithm === 'md5' || algorithm === 'sha1')
  )
    judgement.warn(
      'algorithm-weak',
      payload[0]?.file ?? '',
      'MD5 and SHA-1 show accidents, not tampering.',
    );
}

interface Bench {
  readonly bag: BagFiles;
  readonly declaration: BagDeclaration;
  readonly fetched: ReadonlySet<string>;
  readonly judgement: Judgement;
  readonly claims: Map<string, Claim[]>;
}

/** The files that a manifest lists, there or not; null when it cannot be read. */
async function judgeManifest(
  manifest: ManifestName,
  bench: Bench,
): Promise<ReadonlySet<string> | null> {
  const { bag, declaration, judgement } = bench;
  const bytes = await judgement.attempt('manifest-invalid', () =>
    readWhole(bag, manifest.file, manifestLimit),
  );
  if (bytes === null) return null;
  const text = decodeTagFile(bytes, declaration.encoding);
  if (text === null) {
    judgement.error(
      'manifest-invalid',
      manifest.file,
      `${manifest.file} is not text in ${declaration.encoding}.`,
    );
    return null;
  }
  const { lines, bad } = parseManifest(text);
  for (const line of bad)
    judgement.error(
      'manifest-invalid',
      manifest.file,
      `Not "checksum path" in ${manifest.file}: ${line}`,
    );
  if (lines.some((line) => line.asterisk))
    judgement.warn(
      'md5sum-format',
      manifest.file,
      `${manifest.file} marks paths with an asterisk, as md5sum does.`,
    );

  const find = createFileFinder(bag, declaration.version === '1.0');
  const checksums = new Map<string, string>();
  for (const line of lines) {
    const starred = line.asterisk ? find(`*${line.path}`) : null;
    const found = starred?.kind === 'file' ? starred : find(line.path);
    if (
      found.kind === 'outside' ||
      (manifest.kind === 'payload' && !found.path.startsWith('data/'))
    ) {
      judgement.error(
        'path-outside-bag',
        manifest.file,
        `${manifest.file} names a place outside ${manifest.kind === 'payload' ? 'data/' : 'the bag'}: ${line.path}`,
      );
      continue;
    }
    const own = found.kind === 'similar' ? found.resolved : found.path;
    const before = checksums.get(own);
    if (before !== undefined)
      judgeDuplicate(own, before === line.checksum, manifest, declaration, judgement);
    checksums.set(own, line.checksum);
    judgeLine(line.checksum, line.path, found, manifest, bench);
  }
  return new Set(checksums.keys());
}

function judgeLine(
  checksum: string,
  written: string,
  found: Exclude<FoundFile, { kind: 'outside' }>,
  manifest: ManifestName,
  bench: Bench,
): void {
  const { judgement, claims, fetched } = bench;
  const payload = manifest.kind === 'payload';
  const missingCode = payload ? 'payload-missing' : 'tag-file-missing';
  if (found.kind === 'missing') {
    if (isSystemFile(found.path) && payload)
      judgement.tolerate(
        'system-file-missing',
        found.path,
        `${found.path} is listed in ${manifest.file} and gone; systems make and remove it by themselves.`,
      );
    else if (payload && fetched.has(found.path))
      judgement.error(
        'fetch-not-allowed',
        found.path,
        `${found.path} would have to be fetched; nothing is ever fetched here.`,
      );
    else
      judgement.error(
        missingCode,
        found.path,
        `${found.path} is listed in ${manifest.file} and not there.`,
      );
    return;
  }
  if (found.kind === 'file' && found.departure !== null)
    judgement.warn(found.departure, found.path, `${manifest.file} writes it as ${written}.`);
  if (manifest.hash === null) return;
  const claim: Claim = {
    manifest: manifest.file,
    hash: manifest.hash,
    checksum,
    writtenAs: found.kind === 'similar' ? found.resolved : null,
    mismatchCode: payload ? 'checksum-mismatch' : 'tag-checksum-mismatch',
    missingCode,
  };
  const others = claims.get(found.path);
  if (others === undefined) claims.set(found.path, [claim]);
  else others.push(claim);
}

function judgeDuplicate(
  path: string,
  same: boolean,
  manifest: ManifestName,
  { version }: BagDeclaration,
  judgement: Judgement,
): void {
  const message = `${manifest.file} lists ${path} twice${same ? '' : ' with different checksums'}.`;
  judgement.depart(!same || version === '1.0', 'manifest-duplicate', path, message);
}

/** Every payload file in every manifest since 1.0, in any manifest before (section 3). */
function judgeCoverage(
  bag: BagFiles,
  { version }: BagDeclaration,
  listed: ReadonlyMap<string, ReadonlySet<string>>,
  fetched: ReadonlySet<string>,
  judgement: Judgement,
): void {
  const absent = new Set<string>();
  for (const files of listed.values())
    for (const path of files) if (!bag.files.has(path)) absent.add(foldName(path));
  for (const path of bag.files.keys()) {
    if (!path.startsWith('data/')) continue;
    const omitting = [...listed]
      .filter(([, files]) => !files.has(path))
      .map(([manifest]) => manifest);
    const counted = version === '1.0' ? omitting.length > 0 : omitting.length === listed.size;
    if (counted && listed.size > 0 && !absent.has(foldName(path)))
      judgement.error(
        'payload-not-in-manifest',
        path,
        `${path} is not listed in ${omitting.join(', ')}.`,
      );
  }
  for (const path of fetched)
    for (const [manifest, files] of listed)
      if (!files.has(path))
        judgement.depart(
          version === '1.0',
          'fetch-not-in-manifest',
          path,
          `${path} is in fetch.txt and not in ${manifest}.`,
        );
}

function judgeTagManifest(
  { file }: ManifestName,
  files: ReadonlySet<string>,
  manifests: readonly ManifestName[],
  { version }: BagDeclaration,
  judgement: Judgement,
): void {
  for (const other of manifests) {
    if (other.kind === 'payload' && !files.has(other.file) && version === '1.0')
      judgement.error('tagmanifest-incomplete', file, `${file} does not list ${other.file}.`);
    if (other.kind === 'tag' && files.has(other.file))
      judgement.depart(
        version === '1.0',
        'tagmanifest-lists-itself',
        file,
        `${file} lists ${other.file}.`,
      );
  }
}
