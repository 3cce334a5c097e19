import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { at } from '@akashi/contracts/api/address';
import { dropApi } from '@akashi/contracts/api/drop-link.api';

/** What opening a drop link gave: it lives as long as its page, and is kept nowhere. */
@Injectable({ providedIn: 'root' })
export class DropPass {
  readonly value = signal<string | null>(null);
}

/** Below this stands what is asked by a link, as its first page is. */
const ofLinks = at(dropApi.view).url.replace(/[^/]+$/, '');

/** It goes along with what whoever holds a link asks, and with nothing else. */
export const sendDropPass: HttpInterceptorFn = (request, next) => {
  const pass = inject(DropPass).value();
  const isOfLink = request.url.startsWith(ofLinks);
  return next(pass !== null && isOfLink ? request.clone({ setHeaders: { 'X-Drop-Pass': pass } }) : request);
};
