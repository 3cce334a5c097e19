import { Component, signal } from '@angular/core';
import { renderPage, startWeb } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { Button } from './button';

let sent = 0;

/** A choice that lets an action be done, and one that brings another action with it. */
@Component({
  selector: 'ak-two-keys',
  imports: [Button],
  template: `
    <ak-button key="Alt+1" (press)="chosen.set(true)">choose</ak-button>
    <ak-button key="Ctrl+Enter" [reason]="chosen() ? '' : 'not chosen'" (press)="send()">send</ak-button>
    @if (chosen()) {
      <ak-button key="Alt+T" (press)="send()">send another way</ak-button>
    }
  `,
})
class TwoKeys {
  protected readonly chosen = signal(false);

  protected send(): void {
    sent += 1;
  }
}

const press = (key: string, held: KeyboardEventInit): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
};

beforeEach(async () => {
  sent = 0;
  startWeb();
  await renderPage(TwoKeys);
});

describe('the key of an action', () => {
  it('does nothing while there is a reason against it', () => {
    press('Enter', { ctrlKey: true });
    expect(sent).toBe(0);
  });

  it('works at once when the key before it took the reason away, however little time there was to draw', () => {
    press('1', { altKey: true });
    press('Enter', { ctrlKey: true });
    expect(sent).toBe(1);
  });

  it('works at once when the key before it brought the action', () => {
    press('1', { altKey: true });
    press('t', { altKey: true });
    expect(sent).toBe(1);
  });
});

@Component({
  selector: 'ak-named',
  imports: [Button],
  template: `<ak-button spoken="remove the passkey">remove</ak-button>`,
})
class WithWords {}

@Component({ selector: 'ak-square', imports: [Button], template: `<ak-button label="remove the passkey" icon="x" />` })
class WithoutWords {}

describe('the name of an action', () => {
  it.each([
    ['beside its words leaves room for them', WithWords, false],
    ['in the place of words makes it square', WithoutWords, true],
  ] as const)('%s', async (_, drawn, isSquare) => {
    const button = (await renderPage(drawn)).element.querySelector('button')!;
    expect(button.getAttribute('aria-label')).toBe('remove the passkey');
    expect(button.classList.contains('btn--icon')).toBe(isSquare);
  });
});
