import { IsText } from '@akashi/api-platform';
import type { ReceiveTableQuery } from '@akashi/contracts';
import { tableEncodings, type TableEncoding } from '@akashi/domain/table';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';

/** Columns of the sheet; that a column is there, the rule checks. */
export function Columns(): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, name);
    IsArray()(target, name);
    ArrayMaxSize(20)(target, name);
    IsInt({ each: true })(target, name);
    Min(1, { each: true })(target, name);
    Max(16_384, { each: true })(target, name);
  };
}

/** How a file of text is to be read. */
export class ReceiveTableDto implements ReceiveTableQuery {
  @IsOptional() @IsIn(tableEncodings) encoding?: TableEncoding;
}

export class HeadRowsDto {
  @IsInt() @Min(0) @Max(1_048_576) from!: number;
  @IsInt() @Min(0) @Max(1_048_576) to!: number;
}

/** One object of this class, which has to be there. */
export function IsPart(of: () => new () => object): PropertyDecorator {
  return applyDecorators(IsDefined(), ValidateNested(), Type(of));
}

/** The sheets that are read of a file, each an object of this class. */
export function Sheets(of: () => new () => MappedSheetDto): PropertyDecorator {
  return applyDecorators(IsArray(), ArrayMaxSize(60), ValidateNested({ each: true }), Type(of));
}

/** Which rows of a sheet are its head; what its columns are, the kind of file says. */
export class MappedSheetDto {
  @IsText(1, 200) sheet!: string;
  @IsPart(() => HeadRowsDto) head!: HeadRowsDto;
}
