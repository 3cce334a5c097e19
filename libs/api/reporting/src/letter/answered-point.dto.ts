import { IsText } from '@akashi/api-platform';
import { pointAnswers, type AnsweredPoint, type PointAnswer } from '@akashi/domain/report';
import { IsIn } from 'class-validator';

export class AnsweredPointDto implements AnsweredPoint {
  @IsText(1, 60) code!: string;
  @IsIn(pointAnswers) answer!: PointAnswer;
  @IsText(0, 2000) words!: string;
}
