import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveWith, run, show } from './archive-with.ts';

const foreign = `---
title: Ferry timetable
date: 2025-04-30
author: Ana Reis
weird: { keep: [1, 2] }
tags: ferry
images:
  - { file: boat.jpg, photographer: Ana, credit: Courier }
---
The last boat leaves at ten.
`;

describe('show', () => {
  it('names fields as the format does, and every other key as the file does', async () => {
    const folder = await archiveWith({ 'news/ferry.md': foreign });
    expect(await show(folder, 'news/ferry.md')).toMatchObject({
      id: 'news/ferry.md',
      path: 'news/ferry.md',
      headline: 'Ferry timetable',
      standfirst: null,
      byline: ['Ana Reis'],
      published: '2025-04-30',
      updates: [],
      tags: ['ferry'],
      images: [{ file: 'boat.jpg', credit: 'Courier', creator: 'Ana', expires: null }],
      links: [],
      notes: [],
      body: 'The last boat leaves at ten.\n',
      problems: [],
      title: 'Ferry timetable',
      date: '2025-04-30',
      author: 'Ana Reis',
      weird: { keep: [1, 2] },
    });
  });

  it('finds an article by id in either case, and by any path that leads to its file', async () => {
    const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';
    const folder = await archiveWith({ 'news/ferry.md': `---\nid: ${id}\n---\nText.\n` });
    for (const name of [
      id,
      id.toLowerCase(),
      'news/ferry.md',
      './news/ferry.md',
      join(folder, 'news', 'ferry.md'),
    ]) {
      expect((await show(folder, name)).id, name).toBe(id);
    }
  });

  it('fails for an article that is not there', async () => {
    const folder = await archiveWith({ 'a.md': 'Text.\n' });
    for (const name of ['b.md', '', '../a.md', 'news']) {
      const outcome = await run('show', folder, name);
      expect(outcome.code).toBe(1);
      expect(outcome.json()).toMatchObject({ error: { code: 'unknown-article', path: name } });
    }
  });

  it('shows why a file cannot be read, and fails', async () => {
    const folder = await archiveWith({ 'a.md': '---\nheadline: [x\n---\n' });
    const outcome = await run('show', folder, 'a.md');
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject({ problems: [{ code: 'front-matter-invalid' }] });
  });
});
