import { IsText } from '@akashi/api-platform';
import type {
  ExportMappingQuery,
  ImportMappingBody,
  MappingFileQuery,
  PreviewMappingBody,
  ReceiveMappingQuery,
} from '@akashi/contracts';
import { confirmedBy, type ConfirmedBy, type MappingFileField } from '@akashi/domain/mapping-file';
import { IsIn, IsInt, IsOptional, Min, ValidateIf } from 'class-validator';
import { Columns, IsPart, MappedSheetDto, ReceiveTableDto, Sheets } from '../../import/table-mapping.dto';

class MappingFileDto implements MappingFileQuery {
  @IsText(1, 40) to!: string;
}

export class ReceiveMappingDto extends ReceiveTableDto implements ReceiveMappingQuery {
  @IsText(1, 40) to!: string;
}

export class ExportMappingDto extends MappingFileDto implements ExportMappingQuery {
  @IsIn(['xlsx', 'csv']) format!: 'xlsx' | 'csv';
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}

class MappingColumnsDto implements Partial<Record<MappingFileField, readonly number[]>> {
  @Columns() from?: readonly number[];
  @Columns() to?: readonly number[];
  @Columns() kind?: readonly number[];
  @Columns() confirmed?: readonly number[];
}

class MappingSheetDto extends MappedSheetDto {
  @IsPart(() => MappingColumnsDto) columns!: MappingColumnsDto;
}

class MappingSheetsDto {
  @Sheets(() => MappingSheetDto) sheets!: readonly MappingSheetDto[];
}

export class PreviewMappingDto implements PreviewMappingBody {
  @IsPart(() => MappingSheetsDto) mapping!: MappingSheetsDto;
}

export class ImportMappingDto extends PreviewMappingDto implements ImportMappingBody {
  @IsIn(confirmedBy) confirmed!: ConfirmedBy;
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 200)
  keepMappingAs!: string | null;
  @IsInt() @Min(0) version!: number;
}
