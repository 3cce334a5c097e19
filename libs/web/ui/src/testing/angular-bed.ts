import '@angular/compiler';
import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';

/** Starts Angular's test bed once per spec file. */
export function startAngular(): void {
  TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
}

/** Runs something that injects, as the constructor of a page would. */
export function asAPage<T>(work: () => T): T {
  return runInInjectionContext(TestBed.inject(Injector), work);
}
