import { contentDisposition, CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { LedgerCheckpointView, LedgerExport, LedgerPage, LedgerVerificationView } from '@akashi/contracts';
import { ledgerApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LedgerPageDto } from './ledger.dto';
import { ReadLedger } from './read-ledger';

const pageLength = 50;

@Controller()
export class LedgerController {
  constructor(private readonly ledger: ReadLedger) {}

  @Handles(ledgerApi.page)
  page(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: LedgerPageDto,
  ): Promise<LedgerPage> {
    return this.ledger.page(caller, engagementId, { before: query.before ?? null, limit: query.limit ?? pageLength });
  }

  @Handles(ledgerApi.checkpoints)
  checkpoints(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerCheckpointView[]> {
    return this.ledger.checkpoints(caller, engagementId);
  }

  @Handles(ledgerApi.verify)
  verify(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerVerificationView> {
    return this.ledger.verify(caller, engagementId);
  }

  @Handles(ledgerApi.export)
  async export(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LedgerExport> {
    const exported = await this.ledger.export(caller, engagementId);
    response.set('Content-Disposition', contentDisposition(`ledger-${engagementId}.json`));
    return exported;
  }
}
