import type { Locator, Page } from 'playwright-core';
import type { CatalogueFile } from '../libs/api/testing/src/catalogue-files.ts';

/** Farther than any page is long by Tab: whoever needs more has lost the focus. */
const mostTabs = 250;

/** Hears every pointer that touches the page from now on, on whatever pages follow. */
export async function hearPointers(page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  await page.exposeFunction('tellPointer', (what: string) => heard.push(what));
  const listen = () => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'click']) {
      window.addEventListener(
        kind,
        (event) => {
          // A key that presses a button clicks it too, without counting how often.
          if (event.type === 'click' && (event as MouseEvent).detail === 0) return;
          const { tellPointer } = window as unknown as { tellPointer: (what: string) => void };
          tellPointer(`${event.type} ${(event.target as Element | null)?.tagName ?? ''}`);
        },
        { capture: true },
      );
    }
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return heard;
}

const holdsFocus = (what: Locator) =>
  what.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

/** Goes on by Tab until this has the focus. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if (await holdsFocus(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${String(what)}.`);
}

/** Puts this in place of what stands in a field. */
export async function typeIn(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(text);
}

export async function pressOn(page: Page, what: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press(key);
}

const chosenOf = (list: Locator) =>
  list.evaluate((select) => {
    const { value, selectedOptions } = select as HTMLSelectElement;
    return [value, selectedOptions[0]?.label.trim()];
  });

/** Goes down a list of choices from its first until the one with this value or label is chosen. */
export async function chooseByKeys(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < 200; pressed++) {
    if ((await chosenOf(list)).includes(value)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${value} is no choice of ${String(list)}.`);
}

export async function checkByKeys(page: Page, box: Locator): Promise<void> {
  if (!(await box.isChecked())) await pressOn(page, box, 'Space');
}

/** Chooses a file by the key of the page; the browser's own choice of files has keys of its own. */
export async function chooseFileByKey(page: Page, file: CatalogueFile, key = 'Control+U'): Promise<void> {
  const chosen = page.waitForEvent('filechooser').then((chooser) => chooser.setFiles(file));
  // A busy machine may show the page before it hears its keys: one presses again.
  const again = setInterval(() => void page.keyboard.press(key).catch(() => undefined), 5_000);
  await page.keyboard.press(key);
  await chosen.finally(() => clearInterval(again));
}

/** Chooses a file where one is asked for, by the key that presses it. */
export async function giveFileByKey(page: Page, drop: Locator, file: CatalogueFile): Promise<void> {
  // Asked for before anything is pressed: a chooser that opens sooner than it is waited for is never told of.
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, drop);
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(file);
}

/** A person’s hands on the keys, each press counted: a letter that is typed is one. */
export class CountedKeys {
  private pressed = 0;

  constructor(private readonly page: Page) {}

  get count(): number {
    return this.pressed;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.press(...text);
  }
}
