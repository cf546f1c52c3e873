import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects axe to find nothing wrong on the page as it stands, and to have looked at something. Its
 * look at colours is the slow one: it may be left out where the same are seen in another language.
 * The legacy mode keeps axe in the page: Electron cannot open the extra one it would use.
 */
export async function expectAccessible(
  page: Page,
  screen: string,
  { colours = true } = {},
): Promise<void> {
  const axe = builder(page);
  await expectNothingWrong(colours ? axe : axe.disableRules('color-contrast'), screen);
}

/** The same of the colours alone. */
export async function expectContrast(page: Page, screen: string): Promise<void> {
  await expectNothingWrong(builder(page).withRules(['color-contrast']), screen);
}

/** It names the elements that fail, which is slow, and not those that pass. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
}

async function expectNothingWrong(axe: AxeBuilder, screen: string): Promise<void> {
  const results = await axe.setLegacyMode(true).analyze();
  const violations = results.violations.map((violation) => ({
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.map((node) => node.html),
  }));
  expect.soft(violations, `accessibility of ${screen}`).toEqual([]);
  expect(results.passes.length, `axe rules that looked at ${screen}`).toBeGreaterThan(0);
}

/** Smallest side of what is pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const smallest = 24;

/**
 * What can be pressed, is on screen, and is smaller than it may be. A hidden box belongs to the
 * label around it. Bars of the timeline are as narrow as their chart makes them; the filter of
 * years beside it does the same, which the guideline allows.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed =
      'button, a[href], input, textarea, select, summary, [role="button"], [role="checkbox"], ' +
      '[role="radio"], [role="switch"], [role="option"], [role="treeitem"], [role^="menuitem"], [role="tab"]';
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      const isBox = element instanceof HTMLInputElement && /checkbox|radio/.test(element.type);
      const target = isBox ? (element.closest('label') ?? element) : element;
      const { width, height, x, y } = target.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const isSeen = top !== null && (target.contains(top) || top.contains(target));
      const isBar = target.matches('fieldset > [aria-pressed]');
      const isHidden = target.style.width === '1px' || width <= 1;
      if (!isSeen || isBar || isHidden) continue;
      if (width < least - 0.5 || height < least - 0.5)
        small.push(`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 160)}`);
    }
    return small;
  }, smallest);
}
