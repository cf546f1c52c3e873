import { describe, expect, test } from 'vitest';
import { createWords } from '../../electron/contract/strings/format.ts';
import { ownArguments, parseStartArguments } from '../../electron/main/start-arguments.ts';
import { dockTemplate, jumpList } from '../../electron/main/system-list-items.ts';

const words = createWords('en');
const recent = [
  { name: 'Salt & Sea', folder: '/archives/Salt & Sea' },
  { name: 'Courier', folder: `/archives/${'deep/'.repeat(80)}courier` },
];

describe('at the icon of the app', () => {
  test('the dock has a new window and the recent archives', () => {
    const opened: (number | 'new')[] = [];
    const template = dockTemplate({
      words,
      recent,
      newWindow: () => opened.push('new'),
      openRecent: (index) => opened.push(index),
    });
    const items = template.filter(({ type }) => type !== 'separator');
    expect(items.map(({ label }) => label)).toEqual(['New Window', 'Salt && Sea', 'Courier']);
    for (const { click } of items) Reflect.apply(click ?? (() => {}), undefined, []);
    expect(opened).toEqual(['new', 0, 1]);
  });

  test('the task bar starts the app with what its arguments mean', () => {
    const lists = jumpList({ words, recent }, '/bin/newsroom');
    const items = lists.flatMap((list) => list.items ?? []);
    const meant = items.map(({ args = '' }) => {
      const values = [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare,
      );
      const argv = ['/bin/newsroom', ...values.flatMap((value) => value ?? [])];
      return parseStartArguments(ownArguments(argv, false), '/');
    });
    expect(meant).toEqual([
      ...recent.map(({ folder }) => ({
        sample: false,
        smoke: false,
        newWindow: false,
        paths: [folder],
      })),
      { sample: false, smoke: false, newWindow: true, paths: [] },
    ]);
    for (const { description = '' } of items) expect(description.length).toBeLessThanOrEqual(260);
  });

  test('without recent archives there is a new window only', () => {
    expect(jumpList({ words, recent: [] }, '/bin/newsroom')).toHaveLength(1);
  });
});
