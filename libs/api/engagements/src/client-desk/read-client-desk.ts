import { Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientAuditView, ClientDeskView } from '@akashi/contracts';
import { clientAuditStage } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { ClientDeskStore, type AuditRow, type BesideAudit } from './client-desk.store';

/** What the people of one client begin with: their audits, whom to ask, and by when what is due. */
@Injectable()
export class ReadClientDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: ClientDeskStore,
  ) {}

  async execute(caller: ClientPersonCaller): Promise<ClientDeskView> {
    const { rows, names } = await this.transactions.read(caller, async (tx) => ({
      rows: await this.desk.audits(tx, caller),
      names: await this.desk.names(tx, caller),
    }));
    const ids = rows.map(({ id }) => id);
    const { beside, firmName } = await this.transactions.read(
      { firmId: caller.firmId, clientId: null },
      async (tx) => ({
        beside: await this.desk.beside(tx, caller, ids),
        firmName: await this.desk.firmName(tx, caller),
      }),
    );
    const audits = rows.flatMap((row) => auditOf(row, beside) ?? []);
    const audited = new Set(audits.map(({ serviceName }) => serviceName));
    const otherServices = names.services.filter((name) => !audited.has(name));
    return { firmName, clientName: names.client, audits, otherServices };
  }
}

/** Field by field: what a row gains, the client's people do not. Null of what they are not shown. */
function auditOf(row: AuditRow, beside: readonly BesideAudit[]): ClientAuditView | null {
  const { id, serviceName, periodStart, periodEnd } = row;
  const stage = clientAuditStage(row.state);
  if (stage === null) return null;
  const { contacts = [], dates = [] } = beside.find(({ engagementId }) => engagementId === id) ?? {};
  return { id, serviceName, periodStart, periodEnd, stage, contacts, dates };
}
