import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fittingPanes,
  leastWidth,
  type PaneName,
  paneNames,
} from '../../renderer/stores/fit-panes.ts';

const widthOf = (panes: readonly PaneName[]) =>
  panes.reduce((sum, pane) => sum + leastWidth[pane], 0);
const panes = fc.subarray([...paneNames], { minLength: 1 });
const asked = fc.option(fc.constantFrom(...paneNames));

describe('fitting the panes into the window', () => {
  it('shows all that are wanted where there is room', () => {
    expect(fittingPanes(paneNames, 1440, null)).toEqual(paneNames);
  });

  it('lets the places go first, then the panel, then the reader', () => {
    expect(fittingPanes(paneNames, 900, null)).toEqual(['results', 'reader', 'panel']);
    expect(fittingPanes(paneNames, 720, null)).toEqual(['results', 'reader']);
    expect(fittingPanes(paneNames, 320, null)).toEqual(['results']);
  });

  it('gives room to the pane that was asked for last', () => {
    expect(fittingPanes(paneNames, 720, 'panel')).toEqual(['sidebar', 'results', 'panel']);
    expect(fittingPanes(paneNames, 320, 'reader')).toEqual(['reader']);
  });

  it('never shows what is not wanted, never more than fits, never nothing', () => {
    fc.assert(
      fc.property(panes, fc.nat(2000), asked, (wanted, width, askedFor) => {
        const shown = fittingPanes(wanted, width, askedFor);
        expect(wanted).toEqual(expect.arrayContaining([...shown]));
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length === 1 || widthOf(shown) <= width).toBe(true);
        if (askedFor !== null && wanted.includes(askedFor)) expect(shown).toContain(askedFor);
      }),
    );
  });

  it('leaves no room unused that a further pane could have', () => {
    fc.assert(
      fc.property(panes, fc.nat(2000), asked, (wanted, width, askedFor) => {
        const shown = fittingPanes(wanted, width, askedFor);
        for (const pane of wanted.filter((name) => !shown.includes(name)))
          expect(widthOf([...shown, pane])).toBeGreaterThan(width);
      }),
    );
  });
});
