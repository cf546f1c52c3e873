import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { archiveWith, run } from './archive-with.ts';

const wire = [
  'The ferry strike at Saltmarket enters a second week, the union says, and no boat has left the ' +
    'quay since Monday. Talks between the company and the crews broke down late on Friday over night ' +
    'pay, and the port has asked travellers to stay away until both sides meet again next week.',
  'Fishing crews, hotel owners and the mayor want the governor to step in before the summer guests ' +
    'arrive; a spokeswoman said he would listen to everybody but take nobody’s place at the table. ' +
    'Pensioners on the islands worry about medicine, farmers about milk, and the baker of the north ' +
    'village has begun to ration flour, as her grandmother did during another long winter.',
].join(' ');
const files = {
  'strike.md': `---\nheadline: Ferry strike\n---\n${wire}\n`,
  'copy.md': `---\nheadline: No boats again\n---\n${wire}\n`,
  'talks.md':
    '---\nheadline: Ferry strike ends\nsection: Port\n---\nThe union agreed on night pay.\n',
  'crews.md': '---\nheadline: What the ferry crews want\n---\nA strike over night pay.\n',
  'sardines.md': '---\nheadline: Sardines\n---\nA recipe with vine leaves.\n',
};

describe('more-like', () => {
  it('lists what is about the same, by which words, without near-copies', async () => {
    const folder = await archiveWith(files);
    const found = await newsroomArchive(['more-like', folder, 'strike.md']);
    expect(found.code).toBe(0);
    const [first = '', second, ...rows] = found.stdout.trimEnd().split('\n');
    expect(first).toMatch(/^2 found by \d+ or more of: .*ferry/i);
    expect(second).toBe('near-copies left out: 1');
    expect(rows.map((row) => row.split('  ').at(-1))).toEqual([
      'What the ferry crews want',
      'Ferry strike ends',
    ]);
  });

  it('prints the same as JSON, narrowed by filters', async () => {
    const folder = await archiveWith(files);
    const found = await run('more-like', folder, 'strike.md', '--section', 'Port', '--json');
    expect(found.json()).toMatchObject({
      total: 1,
      words: expect.arrayContaining(['strike', 'night', 'union']),
      copies: 1,
      results: [{ path: 'talks.md', copies: 0 }],
    });
  });

  it('says what is no article', async () => {
    const folder = await archiveWith(files);
    const found = await newsroomArchive(['more-like', folder, 'gone.md', '--json']);
    expect(found.code).toBe(1);
    expect(found.json()).toMatchObject({ error: { code: 'unknown-article' } });
  });
});
