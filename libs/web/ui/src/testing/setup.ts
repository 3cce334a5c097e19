import '@angular/compiler';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach, vi } from 'vitest';

// The specs of one worker share the modules they read (reading Angular anew for each file took longer than its tests),
// so the worker's page is made ready once, and each test leaves it as it found it.
const ready = Symbol.for('akashi.page-is-ready');
const page = globalThis as { [ready]?: true };

if (!page[ready]) {
  page[ready] = true;
  TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  // jsdom lays nothing out, so nothing would count as visible and no dialog would find a field to put the focus into.
  // And a list that draws only what is in sight would draw nothing.
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 1280 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 720 });
  Element.prototype.scrollIntoView ??= () => undefined;
}

afterEach(() => {
  TestBed.resetTestingModule();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});
