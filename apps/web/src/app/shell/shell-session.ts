import { InjectionToken, type Signal } from '@angular/core';

/** What the frame shows of the person and the firm, and how the person leaves. */
export interface ShellSession {
  readonly firm: Signal<string>;
  readonly user: Signal<{ readonly name: string; readonly role?: string } | null>;
  signOut(): void | Promise<void>;
}

/** Provided where the session is known; the frame itself asks no server. */
export const SHELL_SESSION = new InjectionToken<ShellSession>('the session the frame shows');
