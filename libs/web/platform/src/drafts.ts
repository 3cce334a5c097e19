import { Injectable } from '@angular/core';

const prefix = 'akashi.draft.';

/**
 * What was typed and not yet accepted by the server, kept on this device under the name of its field, so that a lost
 * connection, an ended session or a closed tab loses nothing.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  keep(name: string, value: unknown): void {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  }

  find<T>(name: string): T | null {
    const stored = localStorage.getItem(prefix + name);
    return stored === null ? null : (JSON.parse(stored) as T);
  }

  drop(name: string): void {
    localStorage.removeItem(prefix + name);
  }
}
