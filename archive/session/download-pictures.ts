import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import type {
  ChangeReport,
  DownloadReport,
  DownloadRequest,
  RemotePictures,
  Target,
} from '../archive-types.ts';
import type { ArticleId, ArticlePath } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { inParallel } from '../in-parallel.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type FetchLimits, fetchLimits, fetchPicture } from '../pictures/fetch-picture.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { readOwnFacts } from '../pictures/read-picture-facts.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, type PlannedWrite } from './apply-change.ts';
import { planBytes, targetIds } from './edit-articles.ts';
import { PictureStore } from './picture-store.ts';
import { absoluteAddress, editsToLocal, remotePictures } from './remote-pictures.ts';
import { type Session, unknownArticle } from './session.ts';

/** Pictures that are fetched side by side. */
const atOnce = 4;

/** Addresses of pictures on other hosts, with the articles that name them, in the order of the target. */
type Remote = ReadonlyMap<string, readonly ArticleId[]>;

/** Counts the pictures that lie on other hosts. Throws the signal's reason. */
export async function findRemote(
  session: Session,
  target: Target,
  job: JobOptions = {},
): Promise<Result<RemotePictures>> {
  const remote = await remoteIn(session, target, job);
  const hosts = new Map<string, number>();
  for (const address of remote.keys()) {
    const host = hostOf(address);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return ok({
    hosts: [...hosts]
      .map(([host, count]) => ({ host, count }))
      .sort((left, right) => right.count - left.count || (left.host < right.host ? -1 : 1)),
    pictures: remote.size,
    articles: new Set([...remote.values()].flat()).size,
  });
}

/**
 * Fetches pictures into a scratch folder while others may edit, then stores them and changes the
 * articles, in turn, as one change. The reason of the change keeps each address beside its path. A
 * picture that cannot be had is reported, and the rest goes on.
 *
 * Fails when the archive may not be written. Throws the signal's reason, with nothing changed.
 */
export async function downloadPictures(
  session: Session,
  { target, hosts, limits }: DownloadRequest,
  job: JobOptions = {},
): Promise<Result<DownloadReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const remote = await remoteIn(session, target, job);
  const scratch = await mkdtemp(join(tmpdir(), 'newsroom-download-'));
  try {
    const addresses = [...remote.keys()].filter((one) => hosts?.includes(hostOf(one)) ?? true);
    const fetched = await fetchAll(addresses, scratch, { ...fetchLimits, ...limits }, job);
    return await session.inTurn(() => bringIn(session, remote, fetched, job));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function remoteIn(
  session: Session,
  target: Target,
  { signal, onProgress }: JobOptions,
): Promise<Remote> {
  const remote = new Map<string, ArticleId[]>();
  const ids = targetIds(session, target);
  for (const [done, id] of ids.entries()) {
    signal?.throwIfAborted();
    const known = session.catalogue.get(id);
    for (const address of known === null ? [] : await addressesIn(session, known.path)) {
      const others = remote.get(address);
      if (others === undefined) remote.set(address, [id]);
      else others.push(id);
    }
    if (done % 20 === 19) {
      onProgress?.({ step: 'reading', done: done + 1, total: ids.length });
      await breathe();
    }
  }
  return remote;
}

/** None of a file that cannot be read: it is in the list with its reason. */
async function addressesIn(session: Session, path: ArticlePath): Promise<readonly string[]> {
  const file = await readArticleFile(session.folder, path);
  if (!file.ok) return [];
  return remotePictures(readArticle(file.value.bytes, { path, timeZone: session.file.timeZone }));
}

interface Fetched {
  readonly address: string;
  readonly picture: Result<{
    readonly file: string;
    readonly name: string;
    readonly bytes: number;
  }>;
}

async function fetchAll(
  addresses: readonly string[],
  scratch: string,
  limits: FetchLimits,
  { signal, onProgress }: JobOptions,
): Promise<readonly Fetched[]> {
  let done = 0;
  return inParallel(addresses, atOnce, async (address, at) => {
    onProgress?.({ step: 'downloading', done, total: addresses.length, item: address });
    const picture = await fetchOne(address, join(scratch, String(at)), limits, signal);
    done += 1;
    onProgress?.({ step: 'downloading', done, total: addresses.length, item: address });
    return { address, picture };
  });
}

async function fetchOne(
  address: string,
  file: string,
  limits: FetchLimits,
  signal: AbortSignal | undefined,
): Promise<Fetched['picture']> {
  const bytes = await fetchPicture(absoluteAddress(address), file, limits, signal);
  if (!bytes.ok) return bytes;
  const kind = await pictureKind(file);
  const facts = kind === null ? null : await readOwnFacts(file, address);
  if (kind !== null && facts?.ok)
    return ok({ file, name: nameOf(address, kind), bytes: bytes.value });
  await rm(file, { force: true });
  return fail('picture-invalid', `What lies at ${address} is no picture.`, { path: address });
}

async function bringIn(
  session: Session,
  remote: Remote,
  fetched: readonly Fetched[],
  job: JobOptions,
): Promise<Result<DownloadReport>> {
  const store = new PictureStore(session);
  const paths = new Map<string, string>();
  const downloaded: DownloadReport['downloaded'][number][] = [];
  const refused: DownloadReport['refused'][number][] = [];
  for (const { address, picture } of fetched) {
    job.signal?.throwIfAborted();
    const first = remote
      .get(address)
      ?.map((id) => session.catalogue.get(id))
      .find(Boolean);
    const path = !picture.ok
      ? picture
      : await store.store(
          first ?? { published: null, updates: [] },
          picture.value.file,
          picture.value.name,
          job.signal,
        );
    if (!path.ok) refused.push({ address, error: path.error });
    else if (picture.ok) {
      paths.set(address, path.value);
      downloaded.push({ address, path: path.value, bytes: picture.value.bytes });
    }
  }
  const listed = await store.list();
  if (!listed.ok) return listed;
  const changed = await nameLocally(session, remote, paths, job);
  return changed.ok ? ok({ ...changed.value, downloaded, refused }) : changed;
}

/** Articles as they are by now: somebody may have edited them meanwhile. */
async function nameLocally(
  session: Session,
  remote: Remote,
  paths: ReadonlyMap<string, string>,
  job: JobOptions,
): Promise<Result<ChangeReport>> {
  const ids = new Set([...paths.keys()].flatMap((address) => remote.get(address) ?? []));
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  for (const id of ids) {
    job.signal?.throwIfAborted();
    const planned = await planOne(session, id, paths);
    if (!planned.ok) failed.push({ id, error: planned.error });
    else if (planned.value === null) unchanged.push(id);
    else writes.push(planned.value);
  }
  const action = { kind: 'download-pictures', pictures: Math.max(1, paths.size) } as const;
  return applyChange(session, action, reasonOf(paths), { writes, unchanged, failed }, job);
}

async function planOne(
  session: Session,
  id: ArticleId,
  paths: ReadonlyMap<string, string>,
): Promise<Result<PlannedWrite | null>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const file = await readArticleFile(session.folder, known.path);
  if (!file.ok) return file;
  const { bytes } = file.value;
  const article = readArticle(bytes, { path: known.path, timeZone: session.file.timeZone });
  const edits = editsToLocal(article, paths);
  if (edits.length === 0) return ok(null);
  const planned = planBytes(session, known, bytes, edits);
  return planned.ok ? ok(planned.value?.write ?? null) : planned;
}

/** Characters of a reason. */
const longestReason = 10_000;

/** Where each picture came from: `address → path`, one to a line. */
function reasonOf(paths: ReadonlyMap<string, string>): string {
  const lines = [...paths].map(([address, path]) => `${address} → ${path}`).join('\n');
  return lines.length > longestReason ? `${lines.slice(0, longestReason - 1)}…` : lines;
}

/** As the address calls it, with the ending that its bytes ask for. */
function nameOf(address: string, kind: string): string {
  const path = new URL(absoluteAddress(address)).pathname;
  const last = posix.basename(decoded(path));
  const stem = last.replace(/\.[a-z0-9]{1,5}$/i, '') || 'picture';
  const given = posix.extname(last).slice(1).toLowerCase();
  const isSame =
    given === kind || (given === 'jpeg' && kind === 'jpg') || (given === 'tiff' && kind === 'tif');
  return `${stem}.${isSame ? given : kind}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function hostOf(address: string): string {
  const absolute = absoluteAddress(address);
  return URL.canParse(absolute) ? new URL(absolute).host : address;
}
