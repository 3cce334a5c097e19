import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** What stands on the screen, found and used as a person does: by the words of labels and buttons. */
export class Rendered {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return this.element.textContent.replace(/\s+/g, ' ').trim();
  }

  /** The control under a label. */
  field<E extends HTMLElement = HTMLInputElement>(label: string): E {
    const labels = [...this.element.querySelectorAll<HTMLLabelElement>('label')];
    const found = labels.find((one) => one.firstChild?.textContent?.trim() === label);
    const control = found && (found.htmlFor ? this.element.querySelector(`#${found.htmlFor}`) : found.control);
    if (!control) throw new Error(`No field “${label}” in: ${this.text}`);
    return control as E;
  }

  /** What is said against a field, beside it. */
  faultsOf(label: string): string[] {
    const field = this.field(label).closest('.field');
    return [...(field?.querySelectorAll('.err') ?? [])].map((one) => one.textContent.trim());
  }

  button(words: string): HTMLButtonElement {
    const buttons = [...this.element.querySelectorAll('button')];
    const found = buttons.find((one) => {
      const said = one.getAttribute('aria-label') ?? one.textContent;
      return said.replace(/\s+/g, ' ').trim().startsWith(words);
    });
    if (!found) throw new Error(`No button “${words}” in: ${this.text}`);
    return found;
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
    await settled();
  }

  async choose(label: string, value: string): Promise<void> {
    const field = this.field<HTMLSelectElement>(label);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await settled();
  }

  async key(key: string, more: KeyboardEventInit = {}): Promise<void> {
    const on = this.element.contains(document.activeElement) ? document.activeElement! : this.element;
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await settled();
  }
}

/** Waits until everything that was set off is drawn. A request that waits for its answer is not waited for. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((done) => setTimeout(done));
    TestBed.inject(ApplicationRef).tick();
  }
}
