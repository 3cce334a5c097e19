import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Handles, sendFile, WrittenNumber, type ReadingCaller } from '@akashi/api-platform';
import type { EvidenceVersionQuery, EvidenceView } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import { handedOutName, harmKnown } from '@akashi/domain/control';
import { Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Response } from 'express';
import { EvidenceStore } from './evidence.store';

class EvidenceVersionDto implements EvidenceVersionQuery {
  @IsOptional()
  @WrittenNumber()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

@Controller()
export class EvidenceController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly files: FileStore,
  ) {}

  @Handles(evidenceApi.list)
  list(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<EvidenceView[]> {
    return this.door.read(caller, engagementId, (tx) => this.evidence.list(tx, caller, engagementId));
  }

  /** The newest file, or an older one by `?version=`. */
  @Handles(evidenceApi.file)
  async file(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @Query() { version }: EvidenceVersionDto,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.door.read(caller, engagementId, (tx) =>
      this.evidence.file(tx, caller, engagementId, id, version),
    );
    const fileName = handedOutName(found.fileName, harmKnown(found.sealedFor, found.scan));
    await sendFile(response, { ...found, fileName }, this.files.read(caller.firmId, found));
  }
}
