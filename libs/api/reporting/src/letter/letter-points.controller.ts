import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { AcknowledgePointBody, AnswerLetterBody, LetterView } from '@akashi/contracts';
import { letterApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Min, ValidateNested } from 'class-validator';
import { AcknowledgePoint } from './acknowledge-point';
import { AnswerLetter } from './answer-letter';
import { AnsweredPointDto } from './answered-point.dto';

class AnswerLetterDto implements AnswerLetterBody {
  @IsInt() @Min(0) version!: number;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnsweredPointDto)
  points!: AnsweredPointDto[];

  @IsText(0, 2000) reason!: string;
}

class AcknowledgePointDto implements AcknowledgePointBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Letter = () => Param('letterId', ParseUUIDPipe);

/** What the letter says, point by point. */
@Controller()
export class LetterPointsController {
  constructor(
    private readonly answerLetter: AnswerLetter,
    private readonly acknowledgePoint: AcknowledgePoint,
  ) {}

  @Handles(letterApi.answer)
  answer(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Letter() id: string,
    @Body() body: AnswerLetterDto,
  ): Promise<LetterView> {
    return this.answerLetter.execute(caller, engagementId, id, body);
  }

  @Handles(letterApi.acknowledge)
  acknowledge(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Letter() letterId: string,
    @Param('point') code: string,
    @Body() body: AcknowledgePointDto,
  ): Promise<LetterView> {
    return this.acknowledgePoint.execute(caller, { engagementId, letterId, code }, body);
  }
}
