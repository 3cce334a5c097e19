import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { MatrixPageQuery } from '@akashi/contracts';
import {
  matrixPageSorts,
  testStates,
  testTypes,
  type MatrixPageSort,
  type TestState,
  type TestType,
} from '@akashi/domain/control';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** Somebody of the team, or nobody; an id that nobody has finds nothing. */
const assignee = /^(none|[0-9a-f-]{36})$/;

export class MatrixPageDto implements MatrixPageQuery {
  @IsOptional() @IsIn(testStates) state?: TestState;
  @IsOptional() @IsIn(testTypes) type?: TestType;
  @IsOptional() @Matches(assignee) assignee?: string;
  @IsOptional() @IsText(1, 20) chapter?: string;
  @IsOptional() @IsLocalDate() dueBefore?: string;
  @IsOptional() @IsIn(matrixPageSorts) sort?: MatrixPageSort;
  @IsOptional() @IsText(1, 200) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
