import { IsText } from '@akashi/api-platform';
import type { NewNote } from '@akashi/contracts';
import { noteFields, type NotePlace } from '@akashi/domain/control';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

const wasGiven = (_: unknown, value: unknown) => value !== undefined;
const isNamed = (_: unknown, value: unknown) => value !== null;

class NotedCellDto {
  @IsUUID() itemId!: string;
  @IsText(1, 20) attribute!: string;
}

class NotePlaceDto implements NotePlace {
  @ValidateIf(isNamed) @IsUUID() stepId!: string | null;
  @ValidateIf(isNamed) @IsUUID() markId!: string | null;
  @ValidateIf(isNamed) @IsObject() @ValidateNested() @Type(() => NotedCellDto) cell!: NotedCellDto | null;
}

export class NewNoteDto implements NewNote {
  @IsText(0, 2000) text!: string;
  @IsIn(noteFields) field!: string;
  @ValidateIf(wasGiven) @IsObject() @ValidateNested() @Type(() => NotePlaceDto) place?: NotePlaceDto;
  @ValidateIf(wasGiven) @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) mentions?: string[];
}

/** What somebody noted while they read a paper: more than a hundred notes are no review of it. */
export const Notes = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(100),
    ValidateNested({ each: true }),
    Type(() => NewNoteDto),
  );
