import { IsText } from '@akashi/api-platform';
import type { AnswerMappingBody, EditionDifferenceQuery, MapEditionBody, ReopenMappingBody } from '@akashi/contracts';
import { mappingAnswers, type MappingAnswer } from '@akashi/domain/edition-mapping';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Min, ValidateIf, ValidateNested } from 'class-validator';

export class EditionDifferenceDto implements EditionDifferenceQuery {
  @IsText(1, 40) to!: string;
}

export class MapEditionDto implements MapEditionBody {
  @IsText(1, 40) toEditionId!: string;
}

class EntryAnswerDto {
  @IsInt() @Min(0) position!: number;
  @IsInt() @Min(1) version!: number;
  @IsIn(mappingAnswers) answer!: MappingAnswer;
  @ValidateIf((_, value) => value !== null) @IsText(0, 100) key!: string | null;
}

export class AnswerMappingDto implements AnswerMappingBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => EntryAnswerDto)
  answers!: EntryAnswerDto[];
}

class SeenEntryDto {
  @IsInt() @Min(0) position!: number;
  @IsInt() @Min(1) version!: number;
}

export class ReopenMappingDto implements ReopenMappingBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => SeenEntryDto)
  entries!: SeenEntryDto[];
}
