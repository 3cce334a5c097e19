import {
  contentDisposition,
  CurrentCaller,
  Handles,
  WrittenNumber,
  type Caller,
  type ReadingCaller,
} from '@akashi/api-platform';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerPageQuery,
  LedgerVerificationView,
  ReconciliationView,
  StandingReconciliation,
} from '@akashi/contracts';
import { ledgerApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Response } from 'express';
import { ReadLedger } from './read-ledger';
import { ReconcileLedger } from './reconcile-ledger';

export class LedgerPageDto implements LedgerPageQuery {
  /** Sequence number that the page ends before; the newest events without it. */
  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export const pageLength = 50;

@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly reconciling: ReconcileLedger,
  ) {}

  @Handles(ledgerApi.page)
  page(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: LedgerPageDto,
  ): Promise<LedgerPage> {
    return this.ledger.page(caller, engagementId, { before: query.before ?? null, limit: query.limit ?? pageLength });
  }

  @Handles(ledgerApi.checkpoints)
  checkpoints(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerCheckpointView[]> {
    return this.ledger.checkpoints(caller, engagementId);
  }

  @Handles(ledgerApi.anchoring)
  anchoring(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerAnchoringView> {
    return this.ledger.anchoring(caller, engagementId);
  }

  @Handles(ledgerApi.verify)
  verify(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerVerificationView> {
    return this.ledger.verify(caller, engagementId);
  }

  @Handles(ledgerApi.reconciliation)
  reconciliation(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<StandingReconciliation> {
    return this.reconciling.newest(caller, engagementId);
  }

  @Handles(ledgerApi.reconcile)
  reconcile(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<ReconciliationView> {
    return this.reconciling.execute(caller, engagementId);
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
