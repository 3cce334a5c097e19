import { mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { ReviseServiceBody } from '@akashi/contracts';
import type { ClientRecord } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientEntity } from './client.entity';
import { ServiceEntity } from './service.entity';

/** The version of a record that whoever corrects it has seen. */
export interface Seen {
  id: string;
  version: number;
}

/** What stood before a correction, and why it was made. */
export interface Replaced {
  before: object;
  reason: string;
}

@Injectable()
export class RevisionStore {
  async reviseClient(tx: Tx, caller: Caller, seen: Seen, after: ClientRecord, replaced: Replaced): Promise<void> {
    const { id, version } = seen;
    mustChange(await tx.update(ClientEntity, { firmId: caller.firmId, id, version }, after));
    await tx.query(
      `INSERT INTO client_revision (firm_id, client_id, version, reason, before, revised_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      this.rowOf(caller, seen, replaced),
    );
  }

  async reviseService(
    tx: Tx,
    caller: Caller,
    seen: Seen,
    after: Pick<ReviseServiceBody, 'name' | 'kind' | 'regions'>,
    replaced: Replaced,
  ): Promise<void> {
    const { id, version } = seen;
    mustChange(await tx.update(ServiceEntity, { firmId: caller.firmId, id, version }, after));
    await tx.query(
      `INSERT INTO service_revision (firm_id, service_id, version, reason, before, revised_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      this.rowOf(caller, seen, replaced),
    );
  }

  private rowOf(caller: Caller, { id, version }: Seen, { reason, before }: Replaced): unknown[] {
    return [caller.firmId, id, version + 1, reason, JSON.stringify(before), caller.userId];
  }
}
