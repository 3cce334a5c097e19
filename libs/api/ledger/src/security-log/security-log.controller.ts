import {
  Clock,
  CurrentCaller,
  Handles,
  leaving,
  sendLines,
  Transactions,
  IsLocalDate,
  WrittenNumber,
  type Caller,
} from '@akashi/api-platform';
import type { SecurityLogCheckView, SecurityLogLinesQuery, SecurityLogPage, SecurityLogQuery } from '@akashi/contracts';
import { securityLogApi } from '@akashi/contracts/api';
import { logKinds, logThings, type LogKind, type LogThing } from '@akashi/domain/security-log';
import { Controller, Query, Res } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import type { Response } from 'express';
import { CheckSecurityLog } from './check-security-log';
import { SecurityLogLines } from './security-log-lines';
import { readPage } from './security-log.query';

class SecurityLogDto implements SecurityLogQuery {
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) before?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @IsIn(logKinds) kind?: LogKind;
  @IsOptional() @IsIn(logThings) thing?: LogThing;
  @IsOptional() @IsUUID() personId?: string;
  /** An id, or a file's SHA-256. */
  @IsOptional() @Matches(/^([0-9a-f-]{36}|[0-9a-f]{64})$/) object?: string;
  @IsOptional() @IsLocalDate() from?: string;
  @IsOptional() @IsLocalDate() to?: string;
}

class SecurityLogLinesDto implements SecurityLogLinesQuery {
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) after?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(100_000) limit?: number;
}

@Controller()
export class SecurityLogController {
  constructor(
    private readonly transactions: Transactions,
    private readonly checking: CheckSecurityLog,
    private readonly lines: SecurityLogLines,
    private readonly clock: Clock,
  ) {}

  @Handles(securityLogApi.page)
  page(@CurrentCaller() caller: Caller, @Query() query: SecurityLogDto): Promise<SecurityLogPage> {
    return this.transactions.read(caller, (tx) => readPage(tx, caller.firmId, query));
  }

  @Handles(securityLogApi.lines)
  async export(
    @CurrentCaller() caller: Caller,
    @Query() { after = -1, limit }: SecurityLogLinesDto,
    @Res() response: Response,
  ): Promise<void> {
    await leaving(response, { after });
    const fileName = `security-log-${this.clock.today()}.ndjson`;
    await sendLines(response, fileName, this.lines.after(caller, after, limit));
  }

  @Handles(securityLogApi.check)
  check(@CurrentCaller() caller: Caller): Promise<SecurityLogCheckView> {
    return this.checking.execute(caller);
  }
}
