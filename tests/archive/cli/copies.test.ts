import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { archiveWith, run } from './archive-with.ts';

const wire = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
const files = {
  'strike.md': `---\nheadline: Ferry strike\n---\n${wire}\n`,
  'boats.md': `---\nheadline: No boats again\n---\n${wire}\n`,
  'sardines.md': '---\nheadline: Sardines\n---\nA recipe with vine leaves.\n',
};

describe('copies', () => {
  it('lists near-copies until they are judged, and again when that is taken back', async () => {
    const folder = await archiveWith(files);
    const groups = async () => (await run('copies', folder, '--json')).json();
    expect(await groups()).toEqual({ groups: [['boats.md', 'strike.md']] });
    const judged = await run('copies', folder, 'strike.md', 'boats.md', '--different', '--json');
    expect(judged.json()).toEqual({
      judged: [{ articles: ['boats.md', 'strike.md'], verdict: 'different' }],
    });
    const found = await run('search', folder, '', '--json');
    expect(found.json()).toMatchObject({ results: [{ copies: 0 }, { copies: 0 }, { copies: 0 }] });
    await run('copies', folder, 'strike.md', 'boats.md', '--ask-again');
    expect(await groups()).toEqual({ groups: [['boats.md', 'strike.md']] });
  });

  it('says what it needs, and what is not nearly the same', async () => {
    const folder = await archiveWith(files);
    const alone = await newsroomArchive(['copies', folder, 'strike.md', '--keep', '--json']);
    expect(alone.code).toBe(2);
    const unlike = await newsroomArchive([
      ...['copies', folder, 'strike.md', 'sardines.md'],
      ...['--keep', '--json'],
    ]);
    expect(unlike.code).toBe(1);
    expect(unlike.json()).toMatchObject({ error: { code: 'invalid-value' } });
  });
});
