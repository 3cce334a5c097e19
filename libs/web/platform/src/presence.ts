import { Injectable } from '@angular/core';

/** Asks the person to prove once more that it is them, whatever page they are on; the application's frame says how. */
@Injectable({ providedIn: 'root' })
export class Presence {
  /** True when they did. */
  prove: () => Promise<boolean> = () => Promise.resolve(false);
}
