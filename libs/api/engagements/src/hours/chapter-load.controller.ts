import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { ChapterLoadView } from '@akashi/contracts';
import { hoursApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { ChapterLoadStore } from './chapter-load.store';

@Controller()
export class ChapterLoadController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly chapters: ChapterLoadStore,
  ) {}

  @Handles(hoursApi.chapters)
  of(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<ChapterLoadView> {
    return this.door.read(caller, id, (tx, room, admitted) => this.chapters.of(tx, admitted, room));
  }
}
