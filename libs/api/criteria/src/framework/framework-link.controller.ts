import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksView } from '@akashi/contracts';
import { frameworkLinkApi } from '@akashi/contracts/api';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { AnswerLinks } from './answer-links';
import { AnswerLinksDto, FrameworkLinksDto } from './framework-link.dto';
import { ProposeLinks } from './propose-links';
import { ReadFrameworkLinks } from './read-framework-links';

@Controller()
export class FrameworkLinkController {
  constructor(
    private readonly readLinks: ReadFrameworkLinks,
    private readonly proposeLinks: ProposeLinks,
    private readonly answerLinks: AnswerLinks,
  ) {}

  @Handles(frameworkLinkApi.list)
  list(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { criterion = null }: FrameworkLinksDto,
  ): Promise<FrameworkLinksView> {
    return this.readLinks.execute(caller, id, criterion);
  }

  @Handles(frameworkLinkApi.propose)
  propose(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<FrameworkLinksView> {
    return this.proposeLinks.execute(caller, id);
  }

  @Handles(frameworkLinkApi.answer)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Body() body: AnswerLinksDto,
  ): Promise<FrameworkLinksView> {
    return this.answerLinks.execute(caller, id, body);
  }
}
