import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { ChangedMarkView, ChangeMarkBody, MarkEvidenceBody, MarkMeaning, RemoveMarkBody } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import { markKinds, pageUnits, type MarkedLines, type MarkedRegion, type MarkKind } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ChangeMark } from './change-mark';
import { MarkEvidence } from './mark-evidence';
import { RemoveMark } from './remove-mark';

const given = (_: unknown, value: unknown) => value !== null;
const wasGiven = (_: unknown, value: unknown) => value !== undefined;
const most = 10_000_000;

class MarkedRegionDto implements MarkedRegion {
  @IsInt() @Min(1) @Max(most) page!: number;
  @IsInt() @Min(0) @Max(pageUnits) left!: number;
  @IsInt() @Min(0) @Max(pageUnits) top!: number;
  @IsInt() @Min(1) @Max(pageUnits) width!: number;
  @IsInt() @Min(1) @Max(pageUnits) height!: number;
  @ValidateIf(wasGiven) @IsText(1, 100) inside?: string;
}

class MarkedColumnsDto {
  @IsInt() @Min(1) @Max(most) from!: number;
  @IsInt() @Min(1) @Max(most) to!: number;
}

class MarkedLinesDto implements MarkedLines {
  @IsInt() @Min(1) @Max(most) sheet!: number;
  @IsInt() @Min(1) @Max(most) from!: number;
  @IsInt() @Min(1) @Max(most) to!: number;
  @ValidateIf(wasGiven) @IsObject() @ValidateNested() @Type(() => MarkedColumnsDto) columns?: MarkedColumnsDto;
  @ValidateIf(wasGiven) @IsText(1, 100) inside?: string;
}

class MarkedCellDto {
  @IsUUID() itemId!: string;
  @IsText(1, 20) attribute!: string;
}

class MarkMeaningDto implements MarkMeaning {
  @IsIn(markKinds) kind!: MarkKind;
  @IsText(0, 500) note!: string;
  @ValidateIf(given) @IsUUID() stepId!: string | null;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => MarkedCellDto) cell!: MarkedCellDto | null;
}

class MarkEvidenceDto extends MarkMeaningDto implements MarkEvidenceBody {
  @IsUUID() testId!: string;
  @IsInt() @Min(1) @Max(most) versionNo!: number;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => MarkedRegionDto) region!: MarkedRegionDto | null;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => MarkedLinesDto) lines!: MarkedLinesDto | null;
}

class ChangeMarkDto extends MarkMeaningDto implements ChangeMarkBody {
  @IsInt() @Min(1) version!: number;
}

class RemoveMarkDto implements RemoveMarkBody {
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Mark = () => Param('markId', ParseUUIDPipe);

@Controller()
export class MarkController {
  constructor(
    private readonly markEvidence: MarkEvidence,
    private readonly changeMark: ChangeMark,
    private readonly removeMark: RemoveMark,
  ) {}

  @Handles(evidenceApi.mark)
  mark(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: MarkEvidenceDto,
  ): Promise<ChangedMarkView> {
    return this.markEvidence.execute(caller, engagementId, evidenceId, body);
  }

  @Handles(evidenceApi.changeMark)
  change(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Mark() markId: string,
    @Body() body: ChangeMarkDto,
  ): Promise<ChangedMarkView> {
    return this.changeMark.execute(caller, engagementId, markId, body);
  }

  @Handles(evidenceApi.removeMark)
  remove(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Mark() markId: string,
    @Body() body: RemoveMarkDto,
  ): Promise<ChangedMarkView> {
    return this.removeMark.execute(caller, engagementId, markId, body);
  }
}
