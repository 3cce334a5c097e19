import { IsText } from '@akashi/api-platform';
import type { ImportProceduresBody, PreviewProceduresBody, ProceduresQuery } from '@akashi/contracts';
import type { ProcedureField } from '@akashi/domain/procedure';
import { IsBoolean, IsInt, IsOptional, Min, ValidateIf } from 'class-validator';
import { Columns, IsPart, MappedSheetDto, Sheets } from '../import/table-mapping.dto';

class ProcedureColumnsDto implements Partial<Record<ProcedureField, readonly number[]>> {
  @Columns() number?: readonly number[];
  @Columns() testType?: readonly number[];
  @Columns() code?: readonly number[];
  @Columns() technique?: readonly number[];
  @Columns() text?: readonly number[];
  @Columns() asks?: readonly number[];
  @Columns() shows?: readonly number[];
}

class ProcedureSheetDto extends MappedSheetDto {
  @IsPart(() => ProcedureColumnsDto) columns!: ProcedureColumnsDto;
}

class ProcedureMappingDto {
  @Sheets(() => ProcedureSheetDto) sheets!: readonly ProcedureSheetDto[];
}

export class ProceduresQueryDto implements ProceduresQuery {
  @IsOptional() @IsText(0, 200) q?: string;
}

export class PreviewProceduresDto implements PreviewProceduresBody {
  @IsPart(() => ProcedureMappingDto) mapping!: ProcedureMappingDto;
}

export class ImportProceduresDto extends PreviewProceduresDto implements ImportProceduresBody {
  @IsBoolean() rightsHeld!: boolean;
  /** Empty is let through to the rule, which says in its own words what is missing. */
  @IsText(0, 4000) rightsBasis!: string;
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 200)
  keepMappingAs!: string | null;
  @IsInt() @Min(0) version!: number;
}
