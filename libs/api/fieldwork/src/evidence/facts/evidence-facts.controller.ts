import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView, CorrectEvidenceBody } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import {
  completenessChecks,
  evidenceOrigins,
  type CompletenessCheck,
  type EvidenceOrigin,
  type IpeRecord,
} from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Min, ValidateIf, ValidateNested } from 'class-validator';
import { CorrectEvidence } from './correct-evidence';

const given = (_: unknown, value: unknown) => value !== null;

class IpeRecordDto implements IpeRecord {
  @IsText(0, 2000) system!: string;
  @IsText(0, 2000) query!: string;
  @IsText(0, 2000) parameters!: string;
  @IsText(0, 2000) ranBy!: string;
  @IsLocalDate() ranOn!: string;
  @IsIn(completenessChecks) completeness!: CompletenessCheck;
  @IsText(0, 2000) explanation!: string;
}

class CorrectEvidenceDto implements CorrectEvidenceBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 500) name!: string;
  @IsText(0, 500) source!: string;
  @IsLocalDate() asOf!: string;
  @IsLocalDate() receivedOn!: string;
  @ValidateIf(given) @IsIn(evidenceOrigins) origin!: EvidenceOrigin | null;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => IpeRecordDto)
  ipe!: IpeRecordDto | null;

  @IsBoolean() outsidePeriod!: boolean;
  @IsText(0, 2000) reason!: string;
}

@Controller()
export class EvidenceFactsController {
  constructor(private readonly correctEvidence: CorrectEvidence) {}

  @Handles(evidenceApi.correct)
  correct(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: CorrectEvidenceDto,
  ): Promise<ChangedEvidenceView> {
    return this.correctEvidence.execute(caller, engagementId, evidenceId, body);
  }
}
