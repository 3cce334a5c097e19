import { EngagementUpload } from '@akashi/api-fieldwork';
import { Clock, DomainProblem, FileStore, readOrRefuse, Turns, type Caller } from '@akashi/api-platform';
import type { PopulationLookView, PopulationReadingFacts } from '@akashi/contracts';
import { DocumentProcesses, populationLimits } from '@akashi/documents';
import type { PopulationFileChoices } from '@akashi/domain/population-file';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { decidedReading, faultsOf } from './decided-reading';
import { lookAt } from './look-at-population';

/** The largest population that is taken in by one upload. */
export const populationLimit = { rows: 200_000, fileBytes: 50 * 2 ** 20 };

/** An uploaded population, stored and read. */
export interface ReadPopulation {
  fileName: string;
  sha256: string;
  size: number;
  file: { encoding: string; header: readonly string[]; rowCount: number };
  reading: PopulationReadingFacts;
}

/** Receives a population's file and reads it, before any transaction and in a process of its own. */
@Injectable()
export class PopulationIntake {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  /** The file as it was decided to be read; what is asked of it still, or wrong with it, is a refusal. */
  async receive(
    caller: Caller,
    engagementId: string,
    choices: PopulationFileChoices,
    request: Request,
  ): Promise<ReadPopulation> {
    const { received, summary } = await this.summary(caller, engagementId, choices, request);
    return { ...received, ...decidedReading(summary, choices) };
  }

  /** The file as it would be read, with everything that is asked and wrong. */
  async look(
    caller: Caller,
    engagementId: string,
    choices: PopulationFileChoices,
    request: Request,
  ): Promise<PopulationLookView> {
    const { received, summary } = await this.summary(caller, engagementId, choices, request);
    return lookAt(received, summary, choices);
  }

  /** The same, as the list of what is wrong with it. */
  async faults(
    caller: Caller,
    engagementId: string,
    { lang: language = 'ja', ...choices }: PopulationFileChoices & { lang?: 'ja' | 'en' },
    request: Request,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { received, summary } = await this.summary(caller, engagementId, choices, request);
    const list = { faults: faultsOf(summary), language, heading: [received.fileName], date: this.clock.today() };
    const name = received.fileName.replace(/\.[^.]+$/u, '');
    return {
      fileName: `${name}_${language === 'ja' ? '指摘一覧' : 'faults'}.xlsx`,
      bytes: await this.processes.run('write-population-faults', { list }),
    };
  }

  private async summary(caller: Caller, engagementId: string, choices: PopulationFileChoices, request: Request) {
    const received = await this.uploads.receive(caller, engagementId, request, populationLimit.fileBytes);
    if (received.size === 0) {
      const faults = [{ place: '', rule: 'empty-file', value: '' }];
      throw new DomainProblem('file.not-readable', { faults, facts: { rule: 'empty-file' } });
    }
    const summary = await this.turns.take(caller.userId, () => this.read(caller, received.sha256, choices));
    return { received, summary };
  }

  private async read(caller: Caller, sha256: string, choices: PopulationFileChoices) {
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const { columns, valueLength } = populationLimits;
    const limits = { rows: populationLimit.rows, columns, valueLength };
    return readOrRefuse(this.processes.run('read-population-summary', { bytes, choices, limits }));
  }
}
