import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** Runs something that injects, as the constructor of a page would. */
export function asAPage<T>(work: () => T): T {
  return runInInjectionContext(TestBed.inject(Injector), work);
}
