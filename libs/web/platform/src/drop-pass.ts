import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';

export interface HeldPass {
  readonly pass: string;
  /** What is asked by the link stands below this address. Its page says so: the table of links is none of everybody's first load. */
  readonly below: string;
}

/** What opening a drop link gave: it lives as long as its page, and is kept nowhere. */
@Injectable({ providedIn: 'root' })
export class DropPass {
  readonly value = signal<HeldPass | null>(null);
}

/** It goes along with what whoever holds a link asks, and with nothing else. */
export const sendDropPass: HttpInterceptorFn = (request, next) => {
  const held = inject(DropPass).value();
  const isOfLink = held !== null && request.url.startsWith(held.below);
  return next(isOfLink ? request.clone({ setHeaders: { 'X-Drop-Pass': held.pass } }) : request);
};
