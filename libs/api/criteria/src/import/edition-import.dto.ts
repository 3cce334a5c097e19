import { IsText } from '@akashi/api-platform';
import type { ImportEditionBody, PreviewEditionBody } from '@akashi/contracts';
import { numberGrammars, type NumberGrammar } from '@akashi/domain/catalogue';
import type { CatalogueColumn } from '@akashi/domain/edition-import';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CatalogueColumns, IsLanguageTag } from './catalogue-columns';
import { MappedSheetDto, Sheets } from './table-mapping.dto';

const Given = () => ValidateIf((_, value) => value !== null);

class SheetMappingDto extends MappedSheetDto {
  @CatalogueColumns() columns!: Partial<Record<CatalogueColumn, readonly number[]>>;
}

class TableMappingDto {
  @Sheets(() => SheetMappingDto) sheets!: readonly SheetMappingDto[];
}

class CatalogueAnswerDto {
  @IsText(1, 200) sheet!: string;
  @IsInt() @Min(1) @Max(1_048_576) row!: number;
  @IsOptional() @IsText(0, 200) address?: string;
  @Given() @IsText(1, 100) number!: string | null;
  @IsText(0, 500) reason!: string;
}

export class PreviewEditionDto implements PreviewEditionBody {
  @Given()
  @IsObject()
  @ValidateNested()
  @Type(() => TableMappingDto)
  mapping!: TableMappingDto | null;
  @IsIn(numberGrammars) grammar!: NumberGrammar;
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => CatalogueAnswerDto)
  answers!: CatalogueAnswerDto[];
  @IsOptional() @IsLanguageTag() language?: string | null;
}

export class ImportEditionDto extends PreviewEditionDto implements ImportEditionBody {
  @IsText(0, 40) code!: string;
  /** Empty is let through to the rule, which says in its own words what is missing. */
  @IsText(0, 400) titleJa!: string;
  @IsText(0, 400) titleEn!: string;
  @IsBoolean() rightsHeld!: boolean;
  @IsText(0, 2000) rightsBasis!: string;
  @Given() @IsText(1, 200) keepMappingAs!: string | null;
}
