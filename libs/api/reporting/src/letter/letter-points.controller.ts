import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { LetterView } from '@akashi/contracts';
import { letterApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { AcknowledgePoint } from './acknowledge-point';
import { AnswerLetter } from './answer-letter';
import { AcknowledgePointDto, AnswerLetterDto } from './letter.dto';

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
