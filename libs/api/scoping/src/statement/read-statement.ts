import {
  DomainProblem,
  FileScans,
  FileStore,
  readOrRefuse,
  type Caller,
  type FollowedWork,
  type ReceivedFile,
} from '@akashi/api-platform';
import { DocumentProcesses, statementLimits, tableLimits } from '@akashi/documents';
import { statementFields } from '@akashi/domain/statement';
import { columnLetters, parseMapping, type MappingFault } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ReceivedStatement } from './received-statement';

/** A statement as it was read, with the bytes it was read from. */
interface ReadFile {
  file: ReceivedStatement;
  bytes: Uint8Array;
}

/** Takes the client's file in and reads it, before any transaction: hostile files meet a process of their own. */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly processes: DocumentProcesses,
  ) {}

  /** A file of our layout, or with a mapping one of the client's own. */
  async execute(
    caller: Caller,
    fileName: string,
    upload: Readable,
    { mapping, followed }: { mapping: string | undefined; followed: FollowedWork },
  ): Promise<ReadFile> {
    const limit = mapping === undefined ? statementLimits.fileBytes : tableLimits.fileBytes;
    const received = await this.files.receive(caller.firmId, upload, limit);
    // It would be handed on to the authority.
    if ((await this.scans.scan(caller.firmId, received)) === 'infected') throw new DomainProblem('wrong-type');
    const bytes = await this.files.bytes(caller.firmId, received.sha256);
    if (mapping !== undefined)
      return { file: await this.mapped({ ...received, fileName, bytes }, mapping, followed), bytes };
    const reading = await readOrRefuse(this.processes.run('read-statement-xlsx', { bytes }, followed));
    return { file: { ...received, fileName, reading, mapped: null }, bytes };
  }

  private async mapped(
    { bytes, ...received }: ReceivedFile & { fileName: string; bytes: Uint8Array },
    text: string,
    followed: FollowedWork,
  ): Promise<ReceivedStatement> {
    const mapping = parseMapping(text, statementFields);
    if (!mapping) throw new DomainProblem('invalid-input');
    const read = await readOrRefuse(this.processes.run('read-mapped-statement', { bytes, mapping }, followed));
    if (read.kind === 'faults') throw unfit(read.faults);
    const { reading, places, headingSha256 } = read;
    return { ...received, reading, mapped: { mapping, places, headingSha256 } };
  }
}

/** The mapping cannot be used on this file: every place of it is named. */
function unfit(faults: readonly MappingFault[]): DomainProblem {
  const [first] = faults;
  return new DomainProblem('file.not-readable', {
    faults: faults.map(({ rule, sheet, field, column }) => ({
      ...(sheet === null ? {} : { sheet }),
      place: column === null ? '' : columnLetters(column),
      rule,
      value: field ?? '',
    })),
    facts: { rule: first?.rule ?? '' },
  });
}
