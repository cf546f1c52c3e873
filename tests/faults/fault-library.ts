import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** How a strike shows in the environment of the process that is struck; see fault.c. */
export type Fault =
  /** SIGKILL before the call of that number. */
  | { readonly kind: 'kill'; readonly at: number }
  /** Half of the bytes of that write, then SIGKILL. */
  | { readonly kind: 'tear'; readonly at: number }
  /** That call fails; with `on`, all that follow fail too. */
  | { readonly kind: 'fail'; readonly at: number; readonly error: ErrorName; readonly on: boolean }
  /** Half of the bytes of that write, and all that follows fails: a disk that fills up. */
  | { readonly kind: 'short'; readonly at: number; readonly error: ErrorName }
  /** Each call of that operation fails. */
  | { readonly kind: 'each'; readonly operation: Operation; readonly error: ErrorName };

export const errorNumbers = { EIO: 5, EACCES: 13, ENOSPC: 28, EDQUOT: 122 } as const;
export type ErrorName = keyof typeof errorNumbers;

export const operations = [
  'create',
  'open',
  'truncate',
  'write',
  'sync',
  'sync-folder',
  'rename',
  'link',
  'symlink',
  'unlink',
  'mkdir',
  'rmdir',
] as const;
export type Operation = (typeof operations)[number];

/** One call that changed a file, or a word that the process itself wrote into the log. */
export interface Call {
  /** From 1; those that failed have numbers, too, and are left out. 0 for a word. */
  readonly number: number;
  readonly operation: Operation | 'says';
  /** Of the file; 0 when it is gone. */
  readonly inode: string;
  /** Absolute; the word of `says`. */
  readonly path: string;
  /** Where a rename or a link leads; otherwise empty. */
  readonly second: string;
}

/** Why the library cannot be used here, or null. */
export function whyNoFaults(): string | null {
  if (process.platform !== 'linux') return 'faults are struck by LD_PRELOAD, which is Linux only';
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'needs a C compiler (cc)';
  }
}

/** Compiles fault.c into a folder; answers with the library. */
export function buildLibrary(folder: string): string {
  const library = join(folder, 'fault.so');
  const source = resolve('tests/faults/fault.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread']);
  return library;
}

export interface Watched {
  readonly library: string;
  /** Folders below which calls count. */
  readonly roots: readonly string[];
  readonly log: string | null;
  readonly snapshots: string | null;
  /** A file; the process makes it when faults shall end. */
  readonly off: string;
  readonly fault: Fault | null;
}

/** The environment of a process that is watched, and struck when there is a fault. */
export function faultEnvironment(watched: Watched): Record<string, string> {
  return {
    LD_PRELOAD: watched.library,
    // What the kernel does by itself in a ring cannot be intercepted; one thread keeps the order.
    UV_USE_IO_URING: '0',
    UV_THREADPOOL_SIZE: '1',
    FAULT_ROOTS: watched.roots.join(':'),
    FAULT_OFF: watched.off,
    ...(watched.log === null ? {} : { FAULT_LOG: watched.log }),
    ...(watched.snapshots === null ? {} : { FAULT_SNAPSHOTS: watched.snapshots }),
    ...(watched.fault === null ? {} : strikeOf(watched.fault)),
  };
}

function strikeOf(fault: Fault): Record<string, string> {
  const error = 'error' in fault ? { FAULT_ERRNO: String(errorNumbers[fault.error]) } : {};
  if (fault.kind === 'each') return { FAULT_ACT: 'fail', FAULT_OP: fault.operation, ...error };
  return {
    FAULT_ACT: fault.kind,
    FAULT_AT: String(fault.at),
    ...error,
    ...(fault.kind === 'fail' && fault.on ? { FAULT_ON: '1' } : {}),
  };
}

/** A fault in words, with which it can be struck again. */
export function faultText(fault: Fault): string {
  if (fault.kind === 'each') return `${fault.error} from each ${fault.operation}`;
  if (fault.kind === 'fail')
    return `${fault.error} from call ${fault.at}${fault.on ? ' and all after it' : ''}`;
  return fault.kind === 'short'
    ? `half of write ${fault.at}, then ${fault.error}`
    : `${fault.kind} at call ${fault.at}`;
}

export async function readCalls(log: string): Promise<readonly Call[]> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [number = '', name = '', inode = '', path = '', second = ''] = line.split('\t');
    const operation = name === 'says' ? name : operations.find((known) => known === name);
    if (operation === undefined) throw new Error(`not a line of the log: ${line}`);
    return { number: Number(number), operation, inode, path, second };
  });
}
