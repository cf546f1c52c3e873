import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { isSystemError } from '../result.ts';

/**
 * Which process of which machine. Numbers of processes are used again, after a restart of the
 * machine above all, and two machines may bear one name; so a process is known by more, where the
 * system says it (Linux: proc(5), machine-id(5)). Null where it does not.
 */
export const processIdentitySchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  machine: z.string().nullable().default(null),
  /** Differs after each start of the machine. */
  boot: z.string().nullable().default(null),
  /** Numbers of processes mean something within it only: containers have their own. */
  space: z.string().nullable().default(null),
  /** When the process began, in clock ticks since the start of the machine. */
  started: z.string().nullable().default(null),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

export async function identifyThisProcess(): Promise<ProcessIdentity> {
  const [machine, boot, space, started] = await Promise.all([
    textOf('/etc/machine-id'),
    textOf('/proc/sys/kernel/random/boot_id'),
    readlink('/proc/self/ns/pid').catch(() => null),
    startOf(process.pid),
  ]);
  return { pid: process.pid, host: hostname(), machine, boot, space, started };
}

/** Whether that process has certainly ended. One on another machine never has, as far as we know. */
export async function hasEnded(other: ProcessIdentity): Promise<boolean> {
  const own = await identifyThisProcess();
  if (other.host !== own.host || differ(other.machine, own.machine)) return false;
  if (differ(other.boot, own.boot)) return other.machine !== null;
  if (differ(other.space, own.space)) return false;
  return !isRunning(other.pid) || differ(other.started, await startOf(other.pid));
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}

/** Field 22 of proc(5) stat. The name before it, in brackets, may hold spaces and brackets. */
async function startOf(pid: number): Promise<string | null> {
  const text = await textOf(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function textOf(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}
