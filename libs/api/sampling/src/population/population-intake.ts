import { EngagementUpload } from '@akashi/api-fieldwork';
import { DomainProblem, FileStore, type Caller } from '@akashi/api-platform';
import { populationLimits, readPopulationCsv, type PopulationFile } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { readOrRefuse } from './document-problem';

/** The largest population that is taken in by one upload. */
export const populationLimit = { rows: 200_000, fileBytes: 50 * 2 ** 20 };

/** An uploaded population, stored and read. */
export interface ReadPopulation {
  fileName: string;
  sha256: string;
  size: number;
  file: PopulationFile;
}

/** Receives a population's file and reads it, before any transaction. */
@Injectable()
export class PopulationIntake {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly files: FileStore,
  ) {}

  async receive(caller: Caller, engagementId: string, request: Request): Promise<ReadPopulation> {
    const received = await this.uploads.receive(caller, engagementId, request, populationLimit.fileBytes);
    if (received.size === 0) {
      const faults = [{ place: '', rule: 'empty-file', value: '' }];
      throw new DomainProblem('file.not-readable', { faults, facts: { rule: 'empty-file' } });
    }
    const bytes = await this.files.bytes(caller.firmId, received.sha256);
    const limits = { ...populationLimits, ...populationLimit };
    return { ...received, file: readOrRefuse(() => readPopulationCsv(bytes, limits)) };
  }
}
