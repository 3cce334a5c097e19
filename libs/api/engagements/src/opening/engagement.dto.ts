import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AcceptEngagementBody, EndEngagementBody, OpenEngagementBody, OverrideDateBody } from '@akashi/contracts';
import { engagementKinds, type EngagementKind } from '@akashi/domain/engagement';
import { IsIn, IsInt, IsUUID } from 'class-validator';

export class OpenEngagementDto implements OpenEngagementBody {
  @IsText(1, 200) name!: string;
  @IsUUID() clientId!: string;
  @IsUUID() serviceId!: string;
  @IsIn(engagementKinds) kind!: EngagementKind;
  @IsText(1, 100) editionId!: string;
  @IsText(1, 20) periodStart!: string;
  @IsText(1, 20) periodEnd!: string;
  @IsUUID() leaderId!: string;
}

export class OverrideDateDto implements OverrideDateBody {
  @IsLocalDate() date!: string;
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

export class EndEngagementDto implements EndEngagementBody {
  @IsInt() version!: number;
  @IsLocalDate() on!: string;
  @IsText(0, 2000) reason!: string;
}

export class EngagementVersionDto implements AcceptEngagementBody {
  @IsInt() version!: number;
}
