import { Injectable } from '@angular/core';

/** What is about to be done. A signature is proven by itself where the person has a passkey. */
export interface ActToProve {
  /** `POST /api/engagements/…` */
  readonly operation: string;
  readonly body: unknown;
  readonly isSignature: boolean;
}

/** What goes along with the act that was proven: headers, by name. */
export type Proven = Readonly<Record<string, string>>;

/** Asks the person to prove once more that it is them, whatever page they are on; the application's frame says how. */
@Injectable({ providedIn: 'root' })
export class Presence {
  /** Null when they did not. */
  prove: (act: ActToProve) => Promise<Proven | null> = () => Promise.resolve(null);
}
