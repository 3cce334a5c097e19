import type { ActivatedRouteSnapshot } from '@angular/router';

/** Where the guide speaks of the page in sight: screens stand there by their address, whatever is of one engagement or edition as `:id`. */
export function guideOf(root: ActivatedRouteSnapshot, lang: 'ja' | 'en'): string {
  const parts: string[] = [];
  for (let at: ActivatedRouteSnapshot | null = root; at; at = at.firstChild) parts.push(at.routeConfig?.path ?? '');
  const address = parts.filter(Boolean).join('/').replace(/:\w+/g, ':id');
  return `/guide/screens.${lang}.html#/${address}`;
}
