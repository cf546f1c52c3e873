import { cpus, release, totalmem, type } from 'node:os';

/** The machine, in words. */
export function machine(): Record<string, string> {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: String(cpus().length),
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    system: `${type()} ${release()} ${process.arch}`,
    node: process.version,
    ...(process.versions.electron ? { electron: process.versions.electron } : {}),
  };
}
