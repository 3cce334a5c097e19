import { Injectable, signal } from '@angular/core';

/** The frame's way to sign in again without leaving the page; null where there is no frame. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  readonly ask = signal<(() => void) | null>(null);
}
