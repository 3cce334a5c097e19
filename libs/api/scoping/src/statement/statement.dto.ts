import type { StatementTemplateQuery, StatementVersionQuery } from '@akashi/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class StatementVersionDto implements StatementVersionQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class StatementTemplateDto implements StatementTemplateQuery {
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}
