import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { HandOverPackageBody, PackageItemQuery, SetAsideItemBody } from '@akashi/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class PackageItemDto implements PackageItemQuery {
  @IsIn(['DRAFT', 'FINAL']) state!: 'DRAFT' | 'FINAL';
  @Type(() => Number) @IsInt() @Min(0) @Max(2_147_483_647) version!: number;
}

export class SetAsideItemDto implements SetAsideItemBody {
  @IsText(1, 2000) reason!: string;
  @IsInt() @Min(0) version!: number;
}

export class HandOverPackageDto implements HandOverPackageBody {
  @IsInt() @Min(1) version!: number;
  @IsLocalDate() handedOverOn!: string;
  @IsText(0, 200) handedOverTo!: string;
}
