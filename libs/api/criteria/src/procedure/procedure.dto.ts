import { IsText } from '@akashi/api-platform';
import type { ImportProceduresBody, PreviewProceduresBody, ProceduresQuery } from '@akashi/contracts';
import type { ProcedureField } from '@akashi/domain/procedure';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsOptional,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Columns, HeadRowsDto } from '../import/table-mapping.dto';

class ProcedureColumnsDto implements Partial<Record<ProcedureField, readonly number[]>> {
  @Columns() number?: readonly number[];
  @Columns() testType?: readonly number[];
  @Columns() code?: readonly number[];
  @Columns() technique?: readonly number[];
  @Columns() text?: readonly number[];
}

class ProcedureSheetDto {
  @IsText(1, 200) sheet!: string;
  @IsDefined()
  @ValidateNested()
  @Type(() => HeadRowsDto)
  head!: HeadRowsDto;
  @IsDefined()
  @ValidateNested()
  @Type(() => ProcedureColumnsDto)
  columns!: ProcedureColumnsDto;
}

class ProcedureMappingDto {
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ProcedureSheetDto)
  sheets!: readonly ProcedureSheetDto[];
}

export class ProceduresQueryDto implements ProceduresQuery {
  @IsOptional() @IsText(0, 200) q?: string;
}

export class PreviewProceduresDto implements PreviewProceduresBody {
  @IsDefined()
  @ValidateNested()
  @Type(() => ProcedureMappingDto)
  mapping!: ProcedureMappingDto;
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
