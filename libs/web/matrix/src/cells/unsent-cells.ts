import { inject, Injectable } from '@angular/core';
import { Drafts } from '@akashi/web-platform';
import type { FieldChange } from './planned-change';

type Unsent = Readonly<Record<string, readonly FieldChange[]>>;

/**
 * What was typed in the cells of an engagement and is not known to be kept. It stands on this device until it is, or until the
 * person drops it: a page that is left or closed meanwhile loses none of it.
 */
@Injectable({ providedIn: 'root' })
export class UnsentCells {
  private readonly drafts = inject(Drafts);
  private readonly underWay = new Set<string>();

  /** Stands on this device until the send is over and, when it failed, until it is dropped. */
  async whileSent<T>(
    { engagementId, changes }: { engagementId: string; changes: readonly FieldChange[] },
    send: (name: string) => Promise<T>,
  ): Promise<T> {
    const name = this.keep(engagementId, changes);
    this.underWay.add(name);
    try {
      const answer = await send(name);
      this.drop(engagementId, name);
      return answer;
    } finally {
      this.underWay.delete(name);
    }
  }

  drop(engagementId: string, name: string): void {
    const { [name]: _, ...left } = this.all(engagementId);
    if (Object.keys(left).length > 0) this.drafts.keep(placeOf(engagementId), left);
    else this.drafts.drop(placeOf(engagementId));
  }

  /** What nothing is on its way for, by the name under which it stands, in the order in which it was typed. */
  left(engagementId: string): readonly (readonly [name: string, changes: readonly FieldChange[]])[] {
    return Object.entries(this.all(engagementId)).filter(([name]) => !this.underWay.has(name));
  }

  /** Gives the name under which it stands. */
  private keep(engagementId: string, changes: readonly FieldChange[]): string {
    const name = crypto.randomUUID();
    this.drafts.keep(placeOf(engagementId), { ...this.all(engagementId), [name]: changes });
    return name;
  }

  private all(engagementId: string): Unsent {
    return this.drafts.find<Unsent>(placeOf(engagementId)) ?? {};
  }
}

const placeOf = (engagementId: string): string => `matrix-cells.${engagementId}`;
