import { lstat, mkdtemp, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, posix } from 'node:path';
import { BagReadError } from '../bundle/bag-problem.ts';
import { bundleReader } from '../bundle/bundle-reader.ts';
import { refusal } from '../bundle/bundle-refusal.ts';
import { breathe } from '../job.ts';
import { type Failure, failureOfSystemError, isSystemError } from '../result.ts';
import { ownFolder } from '../store/paths.ts';
import { markdownReader, readMarkdownFiles } from './markdown/markdown-reader.ts';
import type { ReadContext, Reader, ReadItem, Source } from './reader.ts';
import { chooseReader, probeSource, surestReader } from './readers.ts';
import {
  type LostFile,
  ratioBudget,
  type UnpackBudget,
  unpackZip,
  wholeBudget,
} from './unpack-zip.ts';
import { defaultWalkLimits, type WalkLimits } from './walk-limits.ts';

export interface WalkOptions {
  /** An absolute folder that exists for as long as pictures of the items may be asked for. */
  readonly scratch: string;
  readonly limits?: Partial<WalkLimits>;
}

/** In a folder, a file is only read by a reader that is at least so sure: nobody has chosen it. */
const sureEnough = 0.3;
/** A folder is read whole only by a reader that knows it. */
const sureOfFolder = 0.8;

/**
 * Everything in a source: a text, a file of any format that a reader knows, or a folder or zip of
 * such files, nested and mixed, in the order of their paths. Exports that are one folder (a bag, a
 * site of Markdown, an export of a CMS) are read as such.
 *
 * What cannot be read is a failure of its own and the rest goes on; what no reader knows is
 * `left-out`. Links are not followed. Throws the signal's reason when it is aborted.
 */
export async function* readSource(
  source: Source,
  context: ReadContext,
  options: WalkOptions,
): AsyncGenerator<ReadItem> {
  const limits = { ...defaultWalkLimits, ...options.limits };
  yield* new Walk(context, options.scratch, limits).read(source, 0);
}

class Walk {
  readonly #context: ReadContext;
  readonly #scratch: string;
  readonly #limits: WalkLimits;
  readonly #budget: UnpackBudget;
  /** What the zip that is read may still unpack, and those in it. */
  #zipBudget: UnpackBudget | null = null;

  constructor(context: ReadContext, scratch: string, limits: WalkLimits) {
    this.#context = context;
    this.#scratch = scratch;
    this.#limits = limits;
    this.#budget = wholeBudget(limits);
  }

  async *read(source: Source, nesting: number): AsyncGenerator<ReadItem> {
    const probe = await probeSource(source);
    if (!probe.ok) {
      yield failure(nameOf(source), probe.error);
      return;
    }
    const { reader, sure } = surestReader(probe.value);
    if (source.kind === 'path' && probe.value.kind === 'folder' && sure < sureOfFolder) {
      yield* this.#folder(source.path, nameOf(source), source.root ?? source.path, nesting, {
        isTop: true,
      });
    } else if (source.kind === 'path' && isZip(probe.value.head) && sure < sureOfFolder) {
      yield* this.#zip(source.path, nameOf(source), nesting);
    } else if (reader === null) {
      const chosen = await chooseReader(source);
      if (!chosen.ok) yield failure(nameOf(source), chosen.error);
    } else yield* this.#readBy(reader, source, nesting);
  }

  async *#readBy(reader: Reader, source: Source, nesting: number): AsyncGenerator<ReadItem> {
    if (reader === bundleReader && source.kind === 'path') yield* this.#bag(source, nesting);
    else yield* readBy(reader, source, this.#context);
  }

  /** A bag, and what others have put into it beside Markdown, once the bag is known to be whole. */
  async *#bag(source: Source & { kind: 'path' }, nesting: number): AsyncGenerator<ReadItem> {
    const others = new Set<string>();
    let empty: ReadItem | null = null;
    let articles = 0;
    for await (const item of readBy(bundleReader, source, this.#context)) {
      if (item.kind === 'left-out') others.add(item.source.slice('data/'.length));
      else if (item.kind === 'failure' && item.error.code === 'empty-source') empty = item;
      else yield item;
      if (item.kind === 'article') articles += 1;
    }
    if (others.size > 0) yield* this.#payload(source, nesting, { others, articles });
    else if (empty !== null) yield empty;
  }

  /**
   * @param others Files to be read, by their paths in the payload.
   * @param articles How many came of its Markdown, which has been read.
   */
  async *#payload(
    { path, ...source }: Source & { kind: 'path' },
    nesting: number,
    { others, articles }: { readonly others: ReadonlySet<string>; readonly articles: number },
  ): AsyncGenerator<ReadItem> {
    const name = source.name ?? basename(path);
    const isFolder = (await stat(path)).isDirectory();
    let lost: readonly LostFile[] = [];
    let bag = path;
    if (!isFolder && nesting >= this.#limits.maxNesting) {
      yield failure(name, this.#tooDeep(name));
      return;
    }
    if (!isFolder)
      try {
        const unpacked = await this.#unpack(path, nesting);
        lost = unpacked.lost;
        bag = await bagIn(unpacked.folder);
      } catch (error) {
        yield failure(name, zipFailure(name, path, error));
        return;
      }
    const folder = join(bag, 'data');
    const payload = { kind: 'path', path: folder, name: posix.join(name, 'data') } as const;
    for (const file of lost) yield failure(posix.join(name, file.path), file.error);
    const probe = await probeSource(payload);
    const { reader, sure } = probe.ok ? surestReader(probe.value) : { reader: null, sure: 0 };
    if (reader !== null && sure >= sureOfFolder)
      yield* this.#readBy(reader, { ...payload, root: folder }, nesting + 1);
    else
      yield* this.#folder(folder, payload.name, folder, nesting + 1, {
        isTop: false,
        only: others,
        done: lost.length + articles,
      });
  }

  async *#folder(
    folder: string,
    name: string,
    root: string,
    nesting: number,
    { isTop, only, done = 0 }: FolderKind,
  ): AsyncGenerator<ReadItem> {
    if (isTop && (await isArchive(folder))) {
      const message = `${name} is itself an archive.`;
      yield failure(name, { code: 'archive-source', message, path: name });
      return;
    }
    const found: FoundFiles = { markdown: [], others: [], whole: [], notFiles: [], failures: [] };
    await this.#list(folder, '', found);
    for (const { path, error } of found.failures) yield failure(within(name, path, isTop), error);
    for (const path of found.notFiles)
      yield { kind: 'left-out', source: within(name, path, isTop) };
    let items = 0;
    const isWanted = (path: string) => only?.has(path) ?? true;
    const markdown = found.markdown.filter(isWanted);
    for await (const item of readMarkdownFiles(folder, markdown, this.#context)) {
      items += 1;
      yield ofFormat(markdownReader.format, item);
    }
    for (const path of [...found.whole, ...found.others.filter(isWanted)].sort()) {
      this.#context.signal?.throwIfAborted();
      const source = {
        kind: 'path',
        path: join(folder, path),
        name: within(name, path, isTop),
        root,
      } as const;
      for await (const item of this.#fileIn(source, nesting)) {
        if (item.kind !== 'left-out') items += 1;
        yield item;
      }
      await breathe();
    }
    if (items === 0 && found.failures.length + done === 0) {
      const message = `${name} holds nothing that can be imported.`;
      yield failure(name, { code: 'empty-source', message, path: name });
    }
  }

  async *#fileIn(source: PathSource, nesting: number): AsyncGenerator<ReadItem> {
    const probe = await probeSource(source);
    if (!probe.ok) {
      yield failure(source.name, probe.error);
      return;
    }
    const { reader, sure } = surestReader(probe.value);
    if (reader !== null && sure >= sureEnough) yield* this.#readBy(reader, source, nesting);
    else if (isZip(probe.value.head) && !isPackedDocument(source.path))
      yield* this.#zip(source.path, source.name, nesting);
    else yield { kind: 'left-out', source: source.name };
  }

  async *#zip(path: string, name: string, nesting: number): AsyncGenerator<ReadItem> {
    if (nesting >= this.#limits.maxNesting) {
      yield failure(name, this.#tooDeep(name));
      return;
    }
    let unpacked: UnpackedZip;
    try {
      unpacked = await this.#unpack(path, nesting);
    } catch (error) {
      yield failure(name, zipFailure(name, path, error));
      return;
    }
    const { folder, lost } = unpacked;
    const probe = await probeSource({ kind: 'path', path: folder });
    const { reader, sure } = probe.ok ? surestReader(probe.value) : { reader: null, sure: 0 };
    const source = { kind: 'path', path: folder, name, root: folder } as const;
    for (const file of lost) yield failure(posix.join(name, file.path), file.error);
    if (reader !== null && sure >= sureOfFolder) yield* this.#readBy(reader, source, nesting + 1);
    else
      yield* this.#folder(folder, name, folder, nesting + 1, { isTop: false, done: lost.length });
  }

  #tooDeep(name: string): Failure {
    const message = `${name} lies in more than ${this.#limits.maxNesting} zips.`;
    return { code: 'zip-too-large', message, path: name };
  }

  async #unpack(path: string, nesting: number): Promise<UnpackedZip> {
    const { signal } = this.#context;
    if (nesting === 0 || this.#zipBudget === null)
      this.#zipBudget = {
        bytes: await ratioBudget(path, this.#limits),
        files: this.#limits.maxFiles,
      };
    const folder = await mkdtemp(join(this.#scratch, 'zip-'));
    const isWanted = (inside: string) => !inside.split('/').some(isLeftAlone);
    const budgets = [this.#budget, this.#zipBudget];
    const lost = await unpackZip(path, folder, isWanted, this.#limits, budgets, signal);
    return { folder, lost };
  }

  /** Every file below a folder but those of folders that are read whole. */
  async #list(root: string, path: string, found: FoundFiles): Promise<void> {
    this.#context.signal?.throwIfAborted();
    const here = join(root, path);
    if (path !== '') {
      const probe = await probeSource({ kind: 'path', path: here });
      if (probe.ok && surestReader(probe.value).sure >= sureOfFolder) {
        found.whole.push(path);
        return;
      }
    }
    const entries = await entriesOf(here);
    if (!Array.isArray(entries)) {
      found.failures.push({ path, error: entries });
      return;
    }
    for (const entry of entries) {
      if (isLeftAlone(entry.name)) continue;
      const inside = posix.join(path, entry.name);
      if (entry.isDirectory()) {
        if (!belongsToPage(entry.name, entries)) await this.#list(root, inside, found);
      } else if (!entry.isFile()) found.notFiles.push(inside);
      else if (/\.(md|markdown)$/i.test(entry.name)) found.markdown.push(inside);
      else found.others.push(inside);
    }
  }
}

/** A fault of a reader, or of a library that it uses, costs the file that it was met by and no other. */
async function* readBy(
  reader: Reader,
  source: Source,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  try {
    for await (const item of reader.read(source, context)) yield ofFormat(reader.format, item);
  } catch (error) {
    context.signal?.throwIfAborted();
    const message = `${nameOf(source)} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    yield failure(nameOf(source), { code: 'internal', message, path: nameOf(source) });
  }
}

function ofFormat(format: string, item: ReadItem): ReadItem {
  return item.kind === 'article' ? { ...item, article: { format, ...item.article } } : item;
}

interface FolderKind {
  /** Markdown keeps its paths from the folder that was chosen. */
  readonly isTop: boolean;
  /** The files that are still to be read, beside folders that are read whole; all without it. */
  readonly only?: ReadonlySet<string>;
  /** What is known of it already: files that were lost, articles that were read. */
  readonly done?: number;
}

interface UnpackedZip {
  readonly folder: string;
  readonly lost: readonly LostFile[];
}

interface PathSource {
  readonly kind: 'path';
  readonly path: string;
  readonly name: string;
  readonly root: string;
}

interface FoundFiles {
  readonly markdown: string[];
  readonly others: string[];
  /** Folders that one reader takes as a whole. */
  readonly whole: string[];
  /** Links, pipes, devices: never opened. */
  readonly notFiles: string[];
  readonly failures: { readonly path: string; readonly error: Failure }[];
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    return failureOfSystemError(error, folder);
  }
}

/** A bag in a zip mostly lies in a folder of its own. */
async function bagIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  const [only] = names;
  return names.includes('bagit.txt') || only === undefined ? folder : join(folder, only);
}

/** Hidden files and what systems and tools leave behind. */
function isLeftAlone(name: string): boolean {
  return (
    name.startsWith('.') || name === '__MACOSX' || name === 'node_modules' || name === 'Thumbs.db'
  );
}

/** What a browser saves beside a page: its pictures come along with it, the rest is furniture. */
function belongsToPage(folder: string, beside: readonly { readonly name: string }[]): boolean {
  const stem = /^(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos|_ملفات)$/.exec(folder)?.[1];
  return (
    stem !== undefined &&
    beside.some(({ name }) => name.startsWith(`${stem}.`) && /\.(?:html?|xhtml)$/i.test(name))
  );
}

/** Zips that are one document. */
function isPackedDocument(path: string): boolean {
  return /^\.(?:docx|xlsx|pptx|odt|ods|odp|epub|jar|apk)$/i.test(extname(path));
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

async function isArchive(folder: string): Promise<boolean> {
  try {
    return (await lstat(join(folder, ownFolder, 'archive.yaml'))).isFile();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

function zipFailure(name: string, path: string, error: unknown): Failure {
  if (!(error instanceof BagReadError)) return failureOfSystemError(error, name);
  const refused = refusal(name, [error.problem], path);
  // A link, in what need not be a bundle.
  return error.code === 'not-a-file' ? { ...refused, code: 'zip-unsafe-path' } : refused;
}

/** In a folder that was chosen, paths are those in it; in a zip, the zip's name goes before them. */
function within(name: string, path: string, isTop: boolean): string {
  return isTop ? path : posix.join(name, path);
}

function nameOf(source: Source): string {
  if (source.kind === 'text') return source.name;
  return source.name ?? basename(source.path);
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
