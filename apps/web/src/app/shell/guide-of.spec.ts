import type { ActivatedRouteSnapshot } from '@angular/router';
import { describe, expect, it } from 'vitest';
import { guideOf } from './guide-of';

/** A page as the router tells of it: the paths of its routes, the outermost first. */
function pageAt(...paths: readonly (string | undefined)[]): ActivatedRouteSnapshot {
  return paths.reduceRight<ActivatedRouteSnapshot | null>(
    (firstChild, path) => ({ firstChild, routeConfig: path === undefined ? null : { path } }) as ActivatedRouteSnapshot,
    null,
  )!;
}

describe('the place of a page in the guide', () => {
  it('is its address, with every number as the guide writes it', () => {
    const page = pageAt(undefined, '', 'engagements/:engagementId', 'papers/:testId', '');
    expect(guideOf(page, 'ja')).toBe('/guide/screens.ja.html#/engagements/:id/papers/:id');
    expect(guideOf(pageAt(undefined, 'inbox/mail'), 'en')).toBe('/guide/screens.en.html#/inbox/mail');
  });
});
