import { EngagementUpload } from '@akashi/api-fieldwork';
import { DomainProblem, FileScans, type Caller } from '@akashi/api-platform';
import { populationLimits } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** A population's file as it comes: one that is empty, or that a scanner knows as harmful, is not taken. */
@Injectable()
export class PopulationUpload {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly scans: FileScans,
  ) {}

  async receive(caller: Caller, engagementId: string, request: Request) {
    const received = await this.uploads.receive(caller, engagementId, request, populationLimits.fileBytes);
    if (received.size === 0) {
      const faults = [{ place: '', rule: 'empty-file', value: '' }];
      throw new DomainProblem('file.not-readable', { faults, facts: { rule: 'empty-file' } });
    }
    await this.scans.ensureHarmless(caller.firmId, received);
    return received;
  }
}
