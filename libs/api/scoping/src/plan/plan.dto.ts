import { IsText } from '@akashi/api-platform';
import type { OverruleScopeBody } from '@akashi/contracts';
import { IsIn, IsInt, ValidateIf } from 'class-validator';

export class OverruleScopeDto implements OverruleScopeBody {
  @IsIn(['in', 'omitted']) decision!: 'in' | 'omitted';
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  reason!: string | null;
  @IsText(0, 2000) overruleReason!: string;
  @IsInt() version!: number;
}
