/** Names that Windows keeps for devices, with any extension and in any case. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Whether Windows takes a name for a device. It drops spaces and dots at the end: `aux .md` is one. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name.replace(/[ .]+$/, '').replace(/ +\./, '.'));
}

/** Why another system cannot hold a name that this one holds. */
export type PortabilityReason =
  /** The bytes of the name are no text; what stands for them is U+FFFD. */
  | 'not-utf8'
  /** U+0000 to U+001F and U+007F. */
  | 'control-character'
  /** One of `< > : " \ | ? *`. */
  | 'reserved-character'
  /** Windows drops it. */
  | 'trailing-dot-or-space'
  | 'device-name'
  /** A part has more than 255 UTF-16 units (Windows, macOS) or 255 UTF-8 bytes (Linux). */
  | 'name-too-long'
  /** The path leaves too little of Windows' 260 for the folder of the archive. */
  | 'path-too-long';

const longestName = 255;
/** UTF-16 units. The folder of the archive has 60 of MAX_PATH's 260, the closing NUL included. */
const longestPath = 200;

/**
 * What keeps a path from being copied to Windows, macOS or Linux as it is; null for nothing.
 * `path` is relative to the archive, with forward slashes. Source: Microsoft, "Naming Files,
 * Paths, and Namespaces".
 */
export function portabilityOf(path: string): PortabilityReason | null {
  for (const name of path.split('/')) {
    const reason = reasonOfName(name);
    if (reason !== null) return reason;
  }
  return path.length > longestPath ? 'path-too-long' : null;
}

function reasonOfName(name: string): PortabilityReason | null {
  if (name.includes('\ufffd')) return 'not-utf8';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'control-character';
  if (/[<>:"\\|?*]/.test(name)) return 'reserved-character';
  if (/[. ]$/.test(name)) return 'trailing-dot-or-space';
  if (isDeviceName(name)) return 'device-name';
  if (name.length > longestName || Buffer.byteLength(name) > longestName) return 'name-too-long';
  return null;
}

/**
 * Equal for paths that some file system takes for the same: by normalization (HFS+, APFS), by full
 * case folding, without the characters that are not to be seen (ext4 with casefold).
 */
export function clashKey(path: string): string {
  const key = path
    .normalize('NFD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD');
  // One string in memory for the two: an import keeps the key of each path.
  return key === path ? path : key;
}

/** Paths of which a file system that knows no case or normalizes names would keep only one. */
export function clashingPaths(paths: Iterable<string>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = clashKey(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
