import { CurrentCaller, Handles, IsText, sendFile, WrittenNumber, type Caller } from '@akashi/api-platform';
import type { EvidenceAttachmentQuery, ReadEvidenceQuery, ReadFileView } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { ReadEvidence } from './read-evidence';

class ReadEvidenceDto implements ReadEvidenceQuery {
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(1_000_000) version?: number;
  @IsOptional() @IsText(1, 100) inside?: string;
}

class EvidenceAttachmentDto implements EvidenceAttachmentQuery {
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(1_000_000) version?: number;
  @IsText(1, 100) inside!: string;
}

@Controller()
export class ReadingController {
  constructor(private readonly reading: ReadEvidence) {}

  @Handles(evidenceApi.read)
  read(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Query() { version, inside }: ReadEvidenceDto,
  ): Promise<ReadFileView> {
    return this.reading.view(caller, { engagementId, evidenceId, version, inside });
  }

  @Handles(evidenceApi.attachment)
  async attachment(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Query() { version, inside }: EvidenceAttachmentDto,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, ...file } = await this.reading.attachment(caller, { engagementId, evidenceId, version, inside });
    await sendFile(response, file, Readable.from([bytes], { objectMode: false }));
  }
}
