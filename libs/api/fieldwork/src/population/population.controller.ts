import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Requires, sendFile, uploadedName, type Caller } from '@akashi/api-platform';
import type { PopulationRowView, PopulationView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DrawSample } from './draw-sample';
import { ExpandSample } from './expand-sample';
import { LinkTests } from './link-tests';
import { DrawSampleDto, ExpandSampleDto, LinkTestsDto, RegisterPopulationDto } from './population.dto';
import { PopulationStore } from './population.store';
import { populationLimit, RegisterPopulation } from './register-population';

@Controller('engagements/:engagementId/populations')
export class PopulationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly files: FileStore,
    private readonly registerPopulation: RegisterPopulation,
    private readonly linkTests: LinkTests,
    private readonly drawSample: DrawSample,
    private readonly expandSample: ExpandSample,
  ) {}

  @Get()
  @Requires('population.read')
  list(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<PopulationRowView[]> {
    return this.door.read(caller, engagementId, (tx, room) => this.populations.list(tx, caller, room));
  }

  @Get(':populationId')
  @Requires('population.read')
  view(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<PopulationView> {
    return this.door.read(caller, engagementId, (tx, room) => this.populations.view(tx, caller, room, id));
  }

  /** The file exactly as the client gave it. */
  @Get(':populationId/file')
  @Requires('population.read')
  async file(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.door.read(caller, engagementId, (tx) =>
      this.populations.file(tx, caller, engagementId, id),
    );
    await sendFile(response, found, this.files.read(caller.firmId, found.sha256));
  }

  @Post()
  @Requires('population.register')
  async register(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() facts: RegisterPopulationDto,
    @Req() request: Request,
  ): Promise<PopulationView> {
    const { fileName } = uploadedName(request);
    await this.door.read(caller, engagementId, () => Promise.resolve());
    const received = await this.files.receive(caller.firmId, request, populationLimit.fileBytes);
    return this.registerPopulation.execute(caller, engagementId, facts, { ...received, fileName });
  }

  @Post(':populationId/tests')
  @Requires('population.register')
  @HttpCode(200)
  link(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: LinkTestsDto,
  ): Promise<PopulationView> {
    return this.linkTests.execute(caller, engagementId, id, body);
  }

  @Post(':populationId/draw')
  @Requires('sample.draw')
  draw(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: DrawSampleDto,
  ): Promise<PopulationView> {
    return this.drawSample.execute(caller, engagementId, id, body);
  }

  @Post(':populationId/expand')
  @Requires('sample.draw')
  expand(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: ExpandSampleDto,
  ): Promise<PopulationView> {
    return this.expandSample.execute(caller, engagementId, id, body);
  }
}
