import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AssignTeamBody, DeclareIndependenceBody, EndAssignmentBody } from '@akashi/contracts';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { IsBoolean, IsIn, IsInt, IsUUID, ValidateIf } from 'class-validator';

export class AssignTeamDto implements AssignTeamBody {
  @IsUUID() userId!: string;
  @IsIn(teamRoles) role!: TeamRole;
  @IsLocalDate() fromOn!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  toOn!: string | null;
}

export class EndAssignmentDto implements EndAssignmentBody {
  @IsLocalDate() toOn!: string;
  @IsInt() version!: number;
}

export class DeclareIndependenceDto implements DeclareIndependenceBody {
  @IsBoolean() hasInterest!: boolean;
  @IsText(0, 2000) explanation!: string;
}
