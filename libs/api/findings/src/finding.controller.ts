import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { FindingRow, FindingView } from '@akashi/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { RaiseFindingDto, ReviseFindingDto } from './finding.dto';
import { FindingStore } from './finding.store';
import { RaiseFinding } from './raise-finding';
import { ReviseFinding } from './revise-finding';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

@Controller('engagements/:engagementId/findings')
export class FindingController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly raiseFinding: RaiseFinding,
    private readonly reviseFinding: ReviseFinding,
  ) {}

  @Get()
  @Requires('finding.read')
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<FindingRow[]> {
    return this.door.read(caller, engagementId, (tx) => this.findings.list(tx, caller, engagementId));
  }

  @Get(':findingId')
  @Requires('finding.read')
  view(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
  ): Promise<FindingView> {
    return this.door.read(caller, engagementId, (tx) => this.findings.view(tx, caller, engagementId, id));
  }

  @Post()
  @Requires('finding.raise')
  raise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RaiseFindingDto,
  ): Promise<FindingView> {
    return this.raiseFinding.execute(caller, engagementId, body);
  }

  @Put(':findingId/text')
  @Requires('finding.raise')
  revise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReviseFindingDto,
  ): Promise<FindingView> {
    return this.reviseFinding.execute(caller, engagementId, id, body);
  }
}
