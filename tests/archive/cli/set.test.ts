import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveWith, run, show } from './archive-with.ts';

const story = `---
id: 01JTG3X5Z8Q7R6S5T4V3W2X1Y0
title: Old
date: 2025-04-30
author: Jane
tags: [ferry, Café]
updates:
  - { at: 2025-05-01T10:00:00+04:00, kind: update }
  - { at: 2025-05-02T10:00:00+04:00, kind: correction, note: Wrong fare. }
images:
  - { file: x.jpg, lead: true }
  - { file: y.jpg, credit: AP }
links: [{ title: One, href: "https://example.org/1" }]
---
Text.
`;

describe('set', () => {
  it('sets every field', async () => {
    const folder = await archiveWith({ 'a.md': story });
    const outcome = await run(
      'set',
      folder,
      'a.md',
      'headline=New = better',
      'standfirst=A, b',
      'byline=Jane Doe, John Roe',
      'published=10 Jan 2022 8:54 am GST',
      'embargo=2030-01-01 06:00',
      'section=News',
      'place=Dubai',
      'tags+=harbour, cafe',
      'tags-=FERRY',
      'subjects=medtop:20000647',
      'language=ar',
      'status=withheld',
      'source.name=The National',
      'source.guid=urn:1',
      'notes=Translated, then checked',
      'notes+=Second',
      'images.1.credit=EPA',
      'images.1.usageTerms=One year',
      'images.1.expires=2027-01',
      'images.1.lead=true',
      'images.2.credit=Courier',
      'images.2.alt=A boat',
      'updates.0.at=2025-05-01 11:30',
      'updates.1.note=',
      'updates.1.kind=clarification',
      'links.0.title=Uno',
      'links.1.href=https://example.org/2',
      'body=New text.',
    );
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    expect(await show(folder, 'a.md')).toMatchObject({
      headline: 'New = better',
      standfirst: 'A, b',
      byline: ['Jane Doe', 'John Roe'],
      published: '2022-01-10T08:54:00+04:00',
      embargo: '2030-01-01T06:00:00+04:00',
      section: 'News',
      place: 'Dubai',
      tags: ['Café', 'harbour'],
      subjects: ['medtop:20000647'],
      language: 'ar',
      status: 'withheld',
      source: { name: 'The National', uri: null, guid: 'urn:1' },
      notes: ['Translated, then checked', 'Second'],
      images: [
        { file: 'x.jpg', lead: false },
        { file: 'y.jpg', credit: 'EPA', usageTerms: 'One year', expires: '2027-01', lead: true },
        { file: null, credit: 'Courier', alt: 'A boat' },
      ],
      updates: [
        { at: '2025-05-01T11:30:00+04:00', kind: 'update', note: null },
        { at: '2025-05-02T10:00:00+04:00', kind: 'clarification', note: null },
      ],
      links: [
        { title: 'Uno', href: 'https://example.org/1' },
        { title: null, href: 'https://example.org/2' },
      ],
      body: 'New text.\n',
    });
  });

  it('removes what is set to nothing', async () => {
    const folder = await archiveWith({ 'a.md': story });
    const outcome = await run(
      'set',
      folder,
      'a.md',
      ...['headline=', 'published=', 'byline=', 'tags=', 'updates.0=', 'images.0=', 'links.0='],
      'images.0.credit=',
    );
    expect(outcome.code).toBe(0);
    expect(await show(folder, 'a.md')).toMatchObject({
      headline: null,
      published: null,
      byline: [],
      tags: [],
      updates: [{ at: '2025-05-02T10:00:00+04:00', kind: 'correction', note: 'Wrong fare.' }],
      images: [{ file: 'y.jpg', credit: null }],
      links: [],
    });
  });

  it('knows a field by any name that is read as it, and keeps the name of the file', async () => {
    const folder = await archiveWith({ 'a.md': story });
    await run('set', folder, 'a.md', 'Title=Newer', 'date=2025-05-01', 'images.1.attribution=EPA');
    const text = await readFile(join(folder, 'a.md'), 'utf8');
    expect(text).toBe(
      story
        .replace('title: Old', 'title: Newer')
        .replace('date: 2025-04-30', 'date: 2025-05-01')
        .replace('credit: AP', 'credit: EPA'),
    );
  });

  it.each([
    ['no list', 'headline+=x', 'unknown-field'],
    ['the id', 'id=x', 'unknown-field'],
    ['a member of what has none', 'headline.0=x', 'unknown-field'],
    ['an unknown member', 'images.0.colour=x', 'unknown-field'],
    ['all images at once', 'images=x', 'unknown-field'],
    ['all updates at once', 'updates=2025-01-01', 'unknown-field'],
    ['an update that is not there', 'updates.7.at=2025-01-01', 'invalid-value'],
    ['an image that is not there', 'images.7.credit=x', 'invalid-value'],
    ['no kind of update', 'updates.0.kind=party', 'invalid-value'],
    ['an update without time', 'updates.0.at=', 'invalid-value'],
    ['not to lead', 'images.0.lead=false', 'invalid-value'],
    ['no status', 'status=draft', 'invalid-value'],
    ['no language', 'language=not a language', 'invalid-value'],
  ])('refuses %s as wrong use, with all that came with it', async (_, change, code) => {
    const folder = await archiveWith({ 'a.md': story });
    const outcome = await run('set', folder, 'a.md', 'section=News', change);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({ error: { code } });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(story);
  });

  it('refuses --at and --note without --record', async () => {
    const folder = await archiveWith({ 'a.md': story });
    for (const option of ['--at', '--note']) {
      const outcome = await run('set', folder, 'a.md', 'section=News', option, 'now');
      expect(outcome.code).toBe(2);
      expect(outcome.json()).toMatchObject({ error: { code: 'invalid-value' } });
    }
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(story);
  });

  it('fails for an article that is not there', async () => {
    const outcome = await run('set', await archiveWith({}), 'a.md', 'headline=x');
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject({ error: { code: 'unknown-article' } });
  });
});
