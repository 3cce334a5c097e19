import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AddEvidenceQuery, EvidenceVersionQuery, LinkEvidenceBody } from '@akashi/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, IsUUID, ValidateIf } from 'class-validator';

export class AddEvidenceDto implements AddEvidenceQuery {
  @IsUUID() testId!: string;
  @IsOptional() @IsUUID() stepId?: string;
  @IsOptional() @IsText(1, 200) name?: string;
  @IsText(0, 500) source!: string;
  @IsLocalDate() asOf!: string;
  @IsLocalDate() receivedOn!: string;
}

export class EvidenceVersionDto implements EvidenceVersionQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class LinkEvidenceDto implements LinkEvidenceBody {
  @IsUUID() testId!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() stepId!: string | null;
}
