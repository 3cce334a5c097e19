import { IsText } from '@akashi/api-platform';
import type { NewNote } from '@akashi/contracts';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';

export class NewNoteDto implements NewNote {
  @IsText(0, 2000) text!: string;
  @IsText(0, 50) field!: string;
}

/** What somebody noted while they read a paper: more than a hundred notes are no review of it. */
export const Notes = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(100),
    ValidateNested({ each: true }),
    Type(() => NewNoteDto),
  );
