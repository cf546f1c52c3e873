import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameStamp, reliableStamp, stampAt } from '../../../archive/store/file-stamp.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the stamp of a file', () => {
  it('is the same as long as the file is, and another when it is written again', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.md'), 'one');
    const first = await stampAt(folder, 'a.md');
    const second = await stampAt(folder, 'a.md');
    expect(first !== null && second !== null && isSameStamp(first, second)).toBe(true);
    await writeFile(join(folder, 'a.md'), 'four');
    const third = await stampAt(folder, 'a.md');
    expect(first !== null && third !== null && isSameStamp(first, third)).toBe(false);
    expect(await stampAt(folder, 'b.md')).toBeNull();
  });

  it('cannot be relied upon when a second change could bear the same times', () => {
    const fine = { bytes: 3, modified: 10_000.5, changed: 10_000.5, inode: 1 };
    expect(reliableStamp(fine, 10_020)).toBeNull();
    expect(reliableStamp(fine, 10_100)).toEqual(fine);
    const coarse = { ...fine, modified: 10_000, changed: 10_000 };
    expect(reliableStamp(coarse, 11_900)).toBeNull();
    expect(reliableStamp(coarse, 12_100)).toEqual(coarse);
    // A modification time that was set back says nothing of when the file was changed.
    expect(reliableStamp({ ...fine, modified: 5 }, 10_020)).toBeNull();
  });
});
