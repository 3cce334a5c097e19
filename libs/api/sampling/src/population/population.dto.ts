import { IsLocalDate, IsText } from '@akashi/api-platform';
import type {
  DrawSampleBody,
  ExpandSampleBody,
  LinkTestsBody,
  RecordItemsBody,
  RegisterPopulationQuery,
  VoidItemBody,
} from '@akashi/contracts';
import { frequencyCodes, type FrequencyCode } from '@akashi/domain/engagement';
import { attributeResults, type AttributeResult } from '@akashi/domain/sampling';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export class RegisterPopulationDto implements RegisterPopulationQuery {
  @IsText(1, 40) code!: string;
  @IsText(1, 200) name!: string;
  @IsIn(frequencyCodes) frequency!: FrequencyCode;
  @IsText(0, 500) sourceSystem!: string;
  @IsOptional() @IsText(0, 1000) queryNote?: string;
  @IsOptional() @IsLocalDate() extractedOn?: string;
  @IsText(0, 200) extractedBy!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) declaredCount?: number;
  @IsOptional() @IsLocalDate() coversUntil?: string;
}

class AttributeDto {
  @IsText(1, 10) attribute!: string;
  @IsText(1, 200) name!: string;
}

class LinkedTestDto {
  @IsUUID() testId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(26)
  @ArrayUnique((one: AttributeDto | null) => one?.attribute)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
  attributes!: AttributeDto[];
}

export class LinkTestsDto implements LinkTestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique((one: LinkedTestDto | null) => one?.testId)
  @ValidateNested({ each: true })
  @Type(() => LinkedTestDto)
  tests!: LinkedTestDto[];
}

export class DrawSampleDto implements DrawSampleBody {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value) => value !== null) @IsInt() size!: number | null;
  @IsText(0, 2000) reason!: string;
}

export class ExpandSampleDto implements ExpandSampleBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() size!: number;
  @IsText(0, 2000) reason!: string;
}

export class VoidItemDto implements VoidItemBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

class ItemResultDto {
  @IsUUID() itemId!: string;
  @IsText(1, 10) attribute!: string;
  @IsIn(attributeResults) result!: AttributeResult;
  @IsText(0, 2000) note!: string;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

export class RecordItemsDto implements RecordItemsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique((one: ItemResultDto | null) => `${one?.itemId} ${one?.attribute}`)
  @ValidateNested({ each: true })
  @Type(() => ItemResultDto)
  results!: ItemResultDto[];
}
