import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AcknowledgePointBody, AnswerLetterBody, RecordLetterQuery } from '@akashi/contracts';
import { pointAnswers, type AnsweredPoint, type PointAnswer } from '@akashi/domain/report';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Min, ValidateNested } from 'class-validator';

export class RecordLetterDto implements RecordLetterQuery {
  @IsLocalDate() datedOn!: string;
  @IsLocalDate() receivedOn!: string;
  @IsText(1, 200) signerName!: string;
  @IsText(1, 200) signerTitle!: string;
  @IsText(1, 200) signerAuthority!: string;
}

class AnsweredPointDto implements AnsweredPoint {
  @IsText(1, 60) code!: string;
  @IsIn(pointAnswers) answer!: PointAnswer;
  @IsText(0, 2000) words!: string;
}

export class AnswerLetterDto implements AnswerLetterBody {
  @IsInt() @Min(0) version!: number;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnsweredPointDto)
  points!: AnsweredPointDto[];

  @IsText(0, 2000) reason!: string;
}

export class AcknowledgePointDto implements AcknowledgePointBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}
