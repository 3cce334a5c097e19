import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';

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

export class HeadRowsDto {
  @IsInt() @Min(0) @Max(1_048_576) from!: number;
  @IsInt() @Min(0) @Max(1_048_576) to!: number;
}
