import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Requires, sendFile, type Caller } from '@akashi/api-platform';
import type { PopulationRowView, PopulationView } from '@akashi/contracts';
import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PopulationStore } from './population.store';

@Controller('engagements/:engagementId/populations')
export class PopulationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly files: FileStore,
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
}
