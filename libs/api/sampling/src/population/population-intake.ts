import {
  Clock,
  FileStore,
  Ids,
  readOrRefuse,
  Turns,
  type Caller,
  type FollowedWork,
  type ReceivedFile,
} from '@akashi/api-platform';
import type { PopulationLookView, PopulationReadingFacts } from '@akashi/contracts';
import { DocumentProcesses, populationLimits, type OpenFile, type PopulationFileSummary } from '@akashi/documents';
import type { PopulationFileChoices } from '@akashi/domain/population-file';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { decidedReading, faultsOf } from './decided-reading';
import { PopulationUpload } from './population-upload';
import { lookAt } from './look-at-population';

/** The largest population that is taken in by one upload. */
export const populationLimit = { rows: populationLimits.rows, fileBytes: populationLimits.fileBytes };

type Followed = Pick<FollowedWork, 'tell' | 'signal'>;

/** An uploaded population, stored and read. */
export interface ReadPopulation {
  fileName: string;
  sha256: string;
  size: number;
  file: { encoding: string; header: readonly string[]; rowCount: number };
  reading: PopulationReadingFacts;
  /** Its canonical rows, stored beside it. */
  canonical: ReceivedFile;
  /** Made before the file was read, so that what it draws first was found on the way. */
  seed: Buffer;
  /** Where the rows lie that the seed draws first. */
  ranking: Uint8Array;
}

/** Receives a population's file and reads it, before any transaction and in a process of its own. */
@Injectable()
export class PopulationIntake {
  constructor(
    private readonly uploads: PopulationUpload,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The file as it was decided to be read; what is asked of it still, or wrong with it, is a refusal. */
  async receive(
    caller: Caller,
    engagementId: string,
    choices: PopulationFileChoices,
    { request, followed }: { request: Request; followed: Followed },
  ): Promise<ReadPopulation> {
    const received = await this.uploads.receive(caller, engagementId, request);
    const seed = this.ids.secret(32);
    const { made, file } = await this.turns.take(caller.userId, () =>
      this.files.receiveWritten(caller.firmId, async (into) => {
        const summary = await this.read(caller, received, { choices, followed, rows: { into, seed } });
        return { ...decidedReading(summary, choices), ranking: summary.ranking! };
      }),
    );
    return { ...received, ...made, canonical: file, seed };
  }

  /** The file as it would be read, with everything that is asked and wrong. */
  async look(
    caller: Caller,
    engagementId: string,
    choices: PopulationFileChoices,
    { request, followed }: { request: Request; followed: Followed },
  ): Promise<PopulationLookView> {
    const received = await this.uploads.receive(caller, engagementId, request);
    const summary = await this.summary(caller, received, choices, followed);
    return lookAt(received, summary, choices);
  }

  /** The same, as the list of what is wrong with it. */
  async faults(
    caller: Caller,
    engagementId: string,
    { lang: language = 'ja', ...choices }: PopulationFileChoices & { lang?: 'ja' | 'en' },
    request: Request,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const received = await this.uploads.receive(caller, engagementId, request);
    const summary = await this.summary(caller, received, choices);
    const list = { faults: faultsOf(summary), language, heading: [received.fileName], date: this.clock.today() };
    const name = received.fileName.replace(/\.[^.]+$/u, '');
    return {
      fileName: `${name}_${language === 'ja' ? '指摘一覧' : 'faults'}.xlsx`,
      bytes: await this.processes.run('write-population-faults', { list }),
    };
  }

  private summary(caller: Caller, file: ReceivedFile, choices: PopulationFileChoices, followed?: Followed) {
    return this.turns.take(caller.userId, () => this.read(caller, file, { choices, followed }));
  }

  private read(
    { firmId }: Caller,
    file: ReceivedFile,
    {
      choices,
      followed,
      rows,
    }: {
      choices: PopulationFileChoices;
      followed?: Followed | undefined;
      rows?: { into: OpenFile; seed: Uint8Array };
    },
  ): Promise<PopulationFileSummary> {
    const { fileBytes: _, ...limits } = populationLimits;
    return this.files.lend(firmId, file, async (lent) => {
      const files = rows ? [lent, rows.into] : [lent];
      const input = { choices, limits, ...(rows ? { seed: rows.seed } : {}) };
      const reading = this.processes.run('read-population-summary', input, { ...followed, files });
      const summary = await readOrRefuse(reading);
      this.files.mustBeAsRecorded(firmId, file, summary.content);
      return summary;
    });
  }
}
