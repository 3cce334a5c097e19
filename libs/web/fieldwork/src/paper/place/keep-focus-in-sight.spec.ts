// @vitest-environment jsdom
import { ElementRef } from '@angular/core';
import { expect, it, vi } from 'vitest';
import { keepFocusInSight } from './keep-focus-in-sight';

it('what is being written in the pane comes back into sight, and what is written elsewhere is left alone', () => {
  document.body.innerHTML = '<div id="pane"><textarea></textarea></div><input />';
  const pane = new ElementRef(document.querySelector<HTMLElement>('#pane')!);
  const [field, other] = [document.querySelector('textarea')!, document.querySelector('input')!];
  field.scrollIntoView = vi.fn();
  other.scrollIntoView = vi.fn();
  other.focus();
  keepFocusInSight(pane);
  field.focus();
  keepFocusInSight(pane);
  keepFocusInSight(undefined);
  expect(field.scrollIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
  expect(other.scrollIntoView).not.toHaveBeenCalled();
});
