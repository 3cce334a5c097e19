import { IsText } from '@akashi/api-platform';
import type { ApproveRulesetBody, ReviseRulesetBody, WithdrawRulesetBody } from '@akashi/contracts';
import { confidences, type Confidence } from '@akashi/domain/engagement';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';

class CorrectionDto {
  @IsText(1, 200) path!: string;
  @IsText(0, 20_000) text!: string;
  @IsIn(confidences) confidence!: Confidence;
  @IsText(0, 500) source!: string;
}

export class ReviseRulesetDto implements ReviseRulesetBody {
  /** Empty is let through to the rule, which says in its own words that a version needs a reason. */
  @IsText(0, 2000) reason!: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CorrectionDto)
  corrections!: CorrectionDto[];
}

export class ApproveRulesetDto implements ApproveRulesetBody {
  @IsInt() version!: number;
}

export class WithdrawRulesetDto implements WithdrawRulesetBody {
  @IsInt() version!: number;
  @IsText(0, 2000) reason!: string;
}
