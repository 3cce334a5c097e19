import { inject, Injectable } from '@angular/core';
import { Session } from './session';

/**
 * What was typed and not yet accepted by the server, kept on this device under the person, where they work and the name of its field, so
 * that a lost connection, an ended session or a closed tab loses nothing, and nobody at the same desk finds another's words.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(Session);

  keep(name: string, value: unknown): void {
    localStorage.setItem(this.place(name), JSON.stringify(value));
  }

  /** What no longer can be read, as after a disk that was full, is none: it must not keep the page from opening. */
  find<T>(name: string): T | null {
    try {
      return JSON.parse(localStorage.getItem(this.place(name)) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  drop(name: string): void {
    localStorage.removeItem(this.place(name));
  }

  /** The place of one form, for a form that keeps what is typed in it by itself. */
  of<T>(name: string) {
    return {
      find: () => this.find<T>(name),
      keep: (said: T) => this.keep(name, said),
      drop: () => this.drop(name),
    };
  }

  private place(name: string): string {
    return `akashi.draft.${this.session.workplace()}.${name}`;
  }
}
