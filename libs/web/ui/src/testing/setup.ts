import '@angular/compiler';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach } from 'vitest';

TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
afterEach(() => TestBed.resetTestingModule());

// jsdom lays nothing out, so nothing would count as visible and no dialog would find a field to put the focus into.
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 1 });
Element.prototype.scrollIntoView ??= () => undefined;
