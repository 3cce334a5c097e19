import { CurrentCaller, Handles, IsText, type MemberCaller } from '@akashi/api-platform';
import type { AcknowledgedWarningBody, AcknowledgeWarningsBody, ReportAcknowledgementView } from '@akashi/contracts';
import { reportApi } from '@akashi/contracts/api';
import { preIssueCheckCodes, type PreIssueCheckCode } from '@akashi/domain/report';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { AcknowledgeWarnings } from './acknowledge-warnings';

class AcknowledgedWarningDto implements AcknowledgedWarningBody {
  @IsIn(preIssueCheckCodes) code!: PreIssueCheckCode;
  @IsInt() @Min(1) @Max(10_000_000) count!: number;
  /** Empty is let through to the rule, which knows of which check a reason is asked. */
  @IsText(0, 2000) reason!: string;
}

class AcknowledgeWarningsDto implements AcknowledgeWarningsBody {
  @IsInt() @Min(1) version!: number;

  @IsDefined()
  @IsArray()
  @ArrayMaxSize(preIssueCheckCodes.length)
  @ValidateNested({ each: true })
  @Type(() => AcknowledgedWarningDto)
  warnings!: AcknowledgedWarningDto[];
}

@Controller()
export class AcknowledgementController {
  constructor(private readonly acknowledgeWarnings: AcknowledgeWarnings) {}

  @Handles(reportApi.acknowledge)
  acknowledge(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('reportId', ParseUUIDPipe) id: string,
    @Body() body: AcknowledgeWarningsDto,
  ): Promise<ReportAcknowledgementView> {
    return this.acknowledgeWarnings.execute(caller, engagementId, id, body);
  }
}
