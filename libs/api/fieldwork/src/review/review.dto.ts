import { IsText } from '@akashi/api-platform';
import type {
  AnswerNoteBody,
  ResolveNoteBody,
  ReturnTestBody,
  SignTestBody,
  SignTestsBody,
  WriteNoteBody,
} from '@akashi/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Matches, Min, ValidateNested } from 'class-validator';
import { VersionedTestDto } from '../paper/paper.dto';

export class WriteNoteDto implements WriteNoteBody {
  @IsText(0, 2000) text!: string;
  @IsText(0, 50) field!: string;
}

export class AnswerNoteDto implements AnswerNoteBody {
  @IsText(0, 2000) answer!: string;
  @IsInt() @Min(1) version!: number;
}

export class ResolveNoteDto implements ResolveNoteBody {
  @IsInt() @Min(1) version!: number;
}

export class SignTestDto implements SignTestBody {
  @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

export class SignTestsDto implements SignTestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTestDto | null) => test?.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
}

export class ReturnTestDto implements ReturnTestBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) note!: string;
}
