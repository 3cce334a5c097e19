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

describe('the name of an action', () => {
  it.each([
    ['beside its words leaves room for them', `<ak-button spoken="remove the passkey">remove</ak-button>`, false],
    ['in the place of words makes it square', `<ak-button label="remove the passkey" icon="x" />`, true],
  ] as const)('%s', async (_, template, isSquare) => {
    @Component({ selector: 'ak-named', imports: [Button], template })
    class Named {}
    const button = (await renderPage(Named)).element.querySelector('button')!;
    expect([button.getAttribute('aria-label'), button.classList.contains('btn--icon')]).toEqual([
      'remove the passkey',
      isSquare,
    ]);
  });
});
