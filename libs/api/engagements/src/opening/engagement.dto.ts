import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AcceptEngagementBody, OpenEngagementBody, OverrideDateBody } from '@akashi/contracts';
import { engagementKinds, type EngagementKind } from '@akashi/domain/engagement';
import { IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';

export class OpenEngagementDto implements OpenEngagementBody {
  @IsText(1, 200) name!: string;
  @IsUUID() clientId!: string;
  @IsUUID() serviceId!: string;
  @IsIn(engagementKinds) kind!: EngagementKind;
  @IsText(1, 100) editionId!: string;
  @IsText(1, 20) periodStart!: string;
  @IsText(1, 20) periodEnd!: string;
  @IsUUID() leaderId!: string;
  @IsOptional() @IsText(1, 100) rulesetId?: string;
}

export class OverrideDateDto implements OverrideDateBody {
  @IsLocalDate() date!: string;
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

export class EngagementVersionDto implements AcceptEngagementBody {
  @IsInt() version!: number;
}
