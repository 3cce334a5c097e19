import { IsText } from '@akashi/api-platform';
import type { PortfolioFileQuery, PortfolioPageQuery, PortfolioParams, SavePortfolioViewBody } from '@akashi/contracts';
import { viewNameLimit } from '@akashi/domain/control';
import {
  portfolioGroups,
  portfolioOrders,
  portfolioSorts,
  type PortfolioGroup,
  type PortfolioOrder,
  type PortfolioSort,
} from '@akashi/domain/portfolio';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsObject, IsOptional, Matches, ValidateIf, ValidateNested } from 'class-validator';

/** Of words of ours, parted by commas: one that is none of them finds nothing. */
const paramLimit = 800;

/** Ids to filter by, or `none`; one that nobody has finds nothing. */
const ids = /^(none|[0-9a-f-]{36})(,(none|[0-9a-f-]{36})){0,19}$/;

const said = (_: unknown, value: unknown) => value !== undefined;

class PortfolioDto {
  @IsOptional() @IsText(1, 100) q?: string;
  @IsOptional() @IsText(1, paramLimit) phase?: string;
  @IsOptional() @IsText(1, paramLimit) deadline?: string;
  @IsOptional() @Matches(ids) leader?: string;
  @IsOptional() @Matches(ids) client?: string;
  @IsOptional() @IsText(1, paramLimit) outlook?: string;
  @IsOptional() @IsIn(['true']) closed?: 'true';
  @IsOptional() @IsIn(portfolioSorts) sort?: PortfolioSort;
  @IsOptional() @IsIn(portfolioOrders) order?: PortfolioOrder;
  @IsOptional() @IsIn(portfolioGroups) group?: PortfolioGroup;
}

export class PortfolioPageDto extends PortfolioDto implements PortfolioPageQuery {
  @IsOptional() @IsIn(portfolioGroups) by?: PortfolioGroup;
  @IsOptional() @IsText(1, 2_000) after?: string;
}

export class PortfolioFileDto extends PortfolioDto implements PortfolioFileQuery {
  @IsIn(['ja', 'en']) lang!: 'ja' | 'en';
}

class PortfolioParamsDto implements PortfolioParams {
  @ValidateIf(said) @IsText(1, paramLimit) q?: string;
  @ValidateIf(said) @IsText(1, paramLimit) phase?: string;
  @ValidateIf(said) @IsText(1, paramLimit) deadline?: string;
  @ValidateIf(said) @IsText(1, paramLimit) leader?: string;
  @ValidateIf(said) @IsText(1, paramLimit) client?: string;
  @ValidateIf(said) @IsText(1, paramLimit) outlook?: string;
  @ValidateIf(said) @IsText(1, paramLimit) closed?: string;
  @ValidateIf(said) @IsText(1, paramLimit) sort?: string;
  @ValidateIf(said) @IsText(1, paramLimit) order?: string;
  @ValidateIf(said) @IsText(1, paramLimit) group?: string;
  @ValidateIf(said) @IsText(1, paramLimit) by?: string;
}

export class SavePortfolioViewDto implements SavePortfolioViewBody {
  @IsText(1, viewNameLimit) name!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => PortfolioParamsDto) params!: PortfolioParamsDto;
  @IsBoolean() isShared!: boolean;
}
