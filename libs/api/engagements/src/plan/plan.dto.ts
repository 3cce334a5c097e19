import { IsText } from '@akashi/api-platform';
import type { OverruleDecisionBody } from '@akashi/contracts';
import { IsIn, IsInt, Min, ValidateIf } from 'class-validator';

export class OverruleDecisionDto implements OverruleDecisionBody {
  @IsIn(['in', 'omitted']) decision!: 'in' | 'omitted';
  @ValidateIf((body: OverruleDecisionDto) => body.reason !== null) @IsText(1, 100) reason!: string | null;
  @IsText(0, 2000) overruleReason!: string;
  @IsInt() @Min(1) version!: number;
}
