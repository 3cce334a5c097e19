import { IsText, WrittenNumber } from '@akashi/api-platform';
import type {
  ImportStatementQuery,
  MarkStatementQuery,
  PreCheckFileQuery,
  StatementMappingQuery,
  StatementVersionQuery,
} from '@akashi/contracts';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class StatementVersionDto implements StatementVersionQuery {
  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

/** As long as an address may be; a mapping of sixty sheets is shorter. */
const mappingLength = 8_000;

export class StatementMappingDto implements StatementMappingQuery {
  @IsOptional() @IsText(2, mappingLength) mapping?: string;
}

export class ImportStatementDto extends StatementMappingDto implements ImportStatementQuery {
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) reviewed?: string;
}

export class MarkStatementDto extends StatementMappingDto implements MarkStatementQuery {
  @IsIn(['copy', 'xlsx', 'csv']) as!: MarkStatementQuery['as'];
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}

export class PreCheckFileDto extends StatementVersionDto implements PreCheckFileQuery {
  @IsIn(['csv', 'xlsx']) format!: PreCheckFileQuery['format'];
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}
