import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Handles, sendFile, type Caller, type ReadingCaller } from '@akashi/api-platform';
import type { DeclaredPopulationView, PopulationRowView, PopulationView } from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DeclaredPopulations } from './declared-populations';
import { PopulationStore } from './population.store';

@Controller()
export class PopulationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly files: FileStore,
    private readonly declaredPopulations: DeclaredPopulations,
  ) {}

  @Handles(populationApi.declared)
  declared(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<DeclaredPopulationView[]> {
    return this.declaredPopulations.execute(caller, engagementId);
  }

  @Handles(populationApi.list)
  list(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<PopulationRowView[]> {
    return this.door.read(caller, engagementId, (tx, room) => this.populations.list(tx, caller, room));
  }

  @Handles(populationApi.view)
  view(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<PopulationView> {
    return this.door.read(caller, engagementId, (tx, room) => this.populations.view(tx, caller, room, id));
  }

  /** The file exactly as the client gave it. */
  @Handles(populationApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.door.read(caller, engagementId, (tx) =>
      this.populations.file(tx, caller, engagementId, id),
    );
    await sendFile(response, found, this.files.read(caller.firmId, found));
  }
}
