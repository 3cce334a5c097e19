import { CurrentCaller, Handles, withFile, type Caller } from '@akashi/api-platform';
import type { PopulationView } from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DrawSample } from './draw-sample';
import { ExpandSample } from './expand-sample';
import { LinkTests } from './link-tests';
import { PopulationIntake } from './population-intake';
import { DrawSampleDto, ExpandSampleDto, LinkTestsDto, RegisterPopulationDto } from './population.dto';
import { RegisterPopulation } from './register-population';

@Controller()
export class PopulationChangeController {
  constructor(
    private readonly intake: PopulationIntake,
    private readonly registerPopulation: RegisterPopulation,
    private readonly linkTests: LinkTests,
    private readonly drawSample: DrawSample,
    private readonly expandSample: ExpandSample,
  ) {}

  @Handles(populationApi.register)
  async register(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() facts: RegisterPopulationDto,
    @Req() request: Request,
  ): Promise<PopulationView> {
    const read = await this.intake.receive(caller, engagementId, request);
    return this.registerPopulation.execute(withFile(caller, read), engagementId, facts, read);
  }

  @Handles(populationApi.link)
  link(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: LinkTestsDto,
  ): Promise<PopulationView> {
    return this.linkTests.execute(caller, engagementId, id, body);
  }

  @Handles(populationApi.draw)
  draw(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: DrawSampleDto,
  ): Promise<PopulationView> {
    return this.drawSample.execute(caller, engagementId, id, body);
  }

  @Handles(populationApi.expand)
  expand(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: ExpandSampleDto,
  ): Promise<PopulationView> {
    return this.expandSample.execute(caller, engagementId, id, body);
  }
}
