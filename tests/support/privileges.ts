export const isRoot = process.getuid?.() === 0;

/** Does some work without the rights of root, to whom no file is forbidden. */
export async function withoutPrivileges<Value>(work: () => Promise<Value>): Promise<Value> {
  if (!isRoot) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
