import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects axe to find nothing wrong on the page as it stands, and to have looked at something.
 * The legacy mode keeps axe in the page: Electron cannot open the extra one it would use.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const results = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const violations = results.violations.map((violation) => ({
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.map((node) => node.html),
  }));
  expect(violations, `accessibility of ${screen}`).toEqual([]);
  expect(results.passes.length, `axe rules that looked at ${screen}`).toBeGreaterThan(0);
}
