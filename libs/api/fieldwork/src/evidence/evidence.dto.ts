import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AddEvidenceQuery, LinkEvidenceBody } from '@akashi/contracts';
import { IsOptional, IsUUID, ValidateIf } from 'class-validator';

export class AddEvidenceDto implements AddEvidenceQuery {
  @IsUUID() testId!: string;
  @IsOptional() @IsUUID() stepId?: string;
  @IsOptional() @IsText(1, 200) name?: string;
  @IsText(0, 500) source!: string;
  @IsLocalDate() asOf!: string;
  @IsLocalDate() receivedOn!: string;
}

export class LinkEvidenceDto implements LinkEvidenceBody {
  @IsUUID() testId!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() stepId!: string | null;
}
