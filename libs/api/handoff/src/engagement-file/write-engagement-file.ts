import { ensure, FileStore, signNote, type Caller, type ReceivedFile } from '@akashi/api-platform';
import { IssuedOutput } from '@akashi/api-reporting';
import { layOutEngagementFile, readStoredZip, streamedZip, type MeasuredFile } from '@akashi/documents';
import { engagementFileLimits, mayKeepEngagementFile } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { CollectedEngagementFile } from './collect-engagement-file';

type Listed = readonly { name: string; size: number; sha256: string }[];

/** Writes the file a piece at a time, signed by the ledger's key; and reads it again as it lies there, entry by entry. */
@Injectable()
export class WriteEngagementFile {
  constructor(
    private readonly files: FileStore,
    private readonly output: IssuedOutput,
  ) {}

  async write(
    caller: Caller,
    { model, ledger }: CollectedEngagementFile,
    files: readonly MeasuredFile[],
  ): Promise<{ file: ReceivedFile; listed: Listed }> {
    const keyNumber = await this.output.keyNumber(caller);
    const { signer, keys } = await this.output.keyOf(caller, keyNumber, ledger.checkpoints.at(-1)?.note ?? '');
    const { publicKeyPem } = signer;
    const signedLedger = { ...ledger, publicKeyPem, ...(keys.length > 1 ? { keys } : {}) };
    const { manifest, entries, size } = layOutEngagementFile({ ...model, ledger: signedLedger }, files);
    const listed = entries(signNote(manifest, [signer]));
    ensure(mayKeepEngagementFile({ bytes: size, entries: listed.length, isAsListed: null }));
    const source = Readable.from(streamedZip(listed), { objectMode: false });
    return { file: await this.files.receive(caller.firmId, source, engagementFileLimits.bytes), listed };
  }

  /** Throws where the file that lies in the store is not, entry by entry, what its signed list says. */
  async readAgain({ firmId }: Pick<Caller, 'firmId'>, file: ReceivedFile, listed: Listed): Promise<void> {
    const found = await readStoredZip(this.files.read(firmId, file));
    const asked = new Map(listed.map(({ name, sha256 }) => [name, sha256]));
    const isAsListed = found?.length === asked.size && found.every(({ name, sha256 }) => asked.get(name) === sha256);
    ensure(mayKeepEngagementFile({ bytes: file.size, entries: listed.length, isAsListed }));
  }
}
