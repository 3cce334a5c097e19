import { EngagementUpload } from '@akashi/api-fieldwork';
import { DomainProblem, FileStore, readOrRefuse, Turns, type Caller } from '@akashi/api-platform';
import { DocumentProcesses, populationLimits, type PopulationSummary } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** The largest population that is taken in by one upload. */
export const populationLimit = { rows: 200_000, fileBytes: 50 * 2 ** 20 };

/** An uploaded population, stored and read. */
export interface ReadPopulation {
  fileName: string;
  sha256: string;
  size: number;
  file: PopulationSummary;
}

/** Receives a population's file and reads it, before any transaction and in a process of its own. */
@Injectable()
export class PopulationIntake {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  async receive(caller: Caller, engagementId: string, request: Request): Promise<ReadPopulation> {
    const received = await this.uploads.receive(caller, engagementId, request, populationLimit.fileBytes);
    if (received.size === 0) {
      const faults = [{ place: '', rule: 'empty-file', value: '' }];
      throw new DomainProblem('file.not-readable', { faults, facts: { rule: 'empty-file' } });
    }
    const file = await this.turns.take(caller.userId, () => this.summary(caller, received.sha256));
    return { ...received, file };
  }

  private async summary(caller: Caller, sha256: string): Promise<PopulationSummary> {
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const limits = { ...populationLimits, ...populationLimit };
    return readOrRefuse(this.processes.run('read-population-summary', { bytes, limits }));
  }
}
