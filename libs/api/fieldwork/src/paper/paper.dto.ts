import { IsLocalDate, IsText } from '@akashi/api-platform';
import type {
  AssignTestBody,
  AssignTestsBody,
  RecordConclusionBody,
  RecordStepsBody,
  StepBody,
  VersionedTest,
} from '@akashi/contracts';
import { conclusions, techniques, type Conclusion, type Technique } from '@akashi/domain/control';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const given = (_: unknown, value: unknown) => value !== null;

export class VersionedTestDto implements VersionedTest {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
}

export class AssignTestDto implements AssignTestBody {
  @IsUUID() assigneeId!: string;
  @ValidateIf(given) @IsLocalDate() dueOn!: string | null;
  @IsInt() @Min(1) version!: number;
}

export class AssignTestsDto implements AssignTestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTest) => test.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
  @IsUUID() assigneeId!: string;
  @ValidateIf(given) @IsLocalDate() dueOn!: string | null;
}

export class StepDto implements StepBody {
  @ValidateIf(given) @IsUUID() id!: string | null;
  @IsIn(techniques) technique!: Technique;
  @IsText(0, 20_000) procedure!: string;
  @IsText(0, 20_000) result!: string;
  @IsText(0, 500) interviewee!: string;
  @ValidateIf(given) @IsLocalDate() performedOn!: string | null;
}

export class RecordStepsDto implements RecordStepsBody {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((step: StepBody | null) => step?.id ?? Symbol())
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  steps!: StepDto[];
}

export class RecordConclusionDto implements RecordConclusionBody {
  @IsInt() @Min(1) version!: number;
  @ValidateIf(given) @IsIn(conclusions) conclusion!: Conclusion | null;
  @IsText(0, 20_000) note!: string;
}
