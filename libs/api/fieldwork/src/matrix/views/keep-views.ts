import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, ensure, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { SavedViewView, SaveViewBody } from '@akashi/contracts';
import { maySaveView } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { ViewStore } from './view.store';

const noRecord = 'A view is how somebody looks at the matrix, and no record of the audit.';

/** Saves views of the matrix under a name, and removes them. */
@Injectable()
export class KeepViews {
  constructor(
    private readonly door: EngagementDoor,
    private readonly views: ViewStore,
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  list(caller: Caller, engagementId: string): Promise<SavedViewView[]> {
    return this.door.read(caller, engagementId, (tx) => this.views.list(tx, caller, engagementId));
  }

  keep(caller: Caller, engagementId: string, body: SaveViewBody): Promise<SavedViewView> {
    return this.door.write(caller, engagementId, async (tx) => {
      ensure(maySaveView({ others: await this.views.others(tx, caller, engagementId, body.name) }));
      this.ledger.recordNothing(tx, noRecord);
      return this.views.put(tx, caller, engagementId, { ...body, id: this.ids.next() });
    });
  }

  /** Only one's own: somebody else's is not there to be removed. */
  remove(caller: Caller, engagementId: string, viewId: string): Promise<void> {
    return this.door.write(caller, engagementId, async (tx) => {
      if (!(await this.views.remove(tx, caller, engagementId, viewId))) throw new DomainProblem('not-found');
      this.ledger.recordNothing(tx, noRecord);
    });
  }
}
