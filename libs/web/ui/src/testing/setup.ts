import '@angular/compiler';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach } from 'vitest';

TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
afterEach(() => TestBed.resetTestingModule());

// jsdom lays nothing out, so nothing would count as visible and no dialog would find a field to put the focus into.
// And a list that draws only what is in sight would draw nothing.
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 1280 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 720 });
Element.prototype.scrollIntoView ??= () => undefined;
