import type { Locator, Page } from 'playwright-core';
import { typeIn } from './by-keys.ts';

/** The button that approves a report, whether warnings stand above it or none does. */
export const approves = /承認$/;

/** Says of each warning in the dialog of an approval why it may pass. */
export async function saysWhy(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: approves }).waitFor();
  for (const field of await dialog.getByRole('textbox').all()) await typeIn(page, field, '発行に差し支えない。');
}
