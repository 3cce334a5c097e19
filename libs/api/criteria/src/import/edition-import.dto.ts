import { IsText } from '@akashi/api-platform';
import type { ImportEditionBody, PreviewEditionBody } from '@akashi/contracts';
import { numberGrammars, type NumberGrammar } from '@akashi/domain/catalogue';
import { catalogueFieldNames, type CatalogueField } from '@akashi/domain/edition-import';
import type { SheetMapping } from '@akashi/domain/table';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

const Given = () => ValidateIf((_, value) => value !== null);

type Columns = SheetMapping<CatalogueField>['columns'];

/** Fields of ours with columns of the sheet; that a column is there, the rule checks. */
function isColumns(value: unknown): value is Columns {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const known: readonly string[] = catalogueFieldNames;
  return Object.entries(value).every(
    ([field, columns]) =>
      known.includes(field) &&
      Array.isArray(columns) &&
      columns.length <= 20 &&
      columns.every((column) => Number.isInteger(column) && column >= 1 && column <= 16_384),
  );
}

const IsColumns = (options?: ValidationOptions) =>
  ValidateBy({ name: 'isColumns', validator: { validate: isColumns } }, options);

class HeadRowsDto {
  @IsInt() @Min(0) @Max(1_048_576) from!: number;
  @IsInt() @Min(0) @Max(1_048_576) to!: number;
}

class SheetMappingDto {
  @IsText(1, 200) sheet!: string;
  @ValidateNested()
  @Type(() => HeadRowsDto)
  head!: HeadRowsDto;
  @IsColumns() columns!: Columns;
}

class TableMappingDto {
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SheetMappingDto)
  sheets!: readonly SheetMappingDto[];
}

class CatalogueAnswerDto {
  @IsText(1, 200) sheet!: string;
  @IsInt() @Min(1) @Max(1_048_576) row!: number;
  @Given() @IsText(1, 100) number!: string | null;
  @IsText(0, 500) reason!: string;
}

export class PreviewEditionDto implements PreviewEditionBody {
  @Given()
  @ValidateNested()
  @Type(() => TableMappingDto)
  mapping!: TableMappingDto | null;
  @IsIn(numberGrammars) grammar!: NumberGrammar;
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => CatalogueAnswerDto)
  answers!: CatalogueAnswerDto[];
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
