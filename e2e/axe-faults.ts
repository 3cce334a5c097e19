import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, one line a rule with the first places. */
export async function axeFaultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // A colour on its way from one state to the next is neither: none goes a way while it is looked at, and those that do have
  // an end. A button that became usable in between was white on grey for a moment. What turns for ever is not waited for.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForFunction(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)));
  // What passes is not told place by place: on a long page that took most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(wcag)).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary?.split('\n')[1]?.trim()}`)
        .join(' | ')}`,
  );
}
