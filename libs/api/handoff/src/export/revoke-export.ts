import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ExportView, RevokeExportBody } from '@akashi/contracts';
import { mayRevokeExport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ExportStore } from './export.store';

@Injectable()
export class RevokeExport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly exports: ExportStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    id: string,
    { version, reason }: RevokeExportBody,
  ): Promise<ExportView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const link = await this.exports.view(tx, caller, engagementId, id);
      ensure(mayRevokeExport({ revoked: link.state === 'revoked', reason }));

      await this.exports.revoke(tx, caller, { engagementId, id, version }, reason);
      this.ledger.record(tx, {
        action: 'export.revoked',
        engagementId,
        entity: { type: 'export', id, version: version + 1 },
        facts: { downloads: link.downloadCount },
        after: { reason },
      });
      return this.exports.view(tx, caller, engagementId, id);
    });
  }
}
