import { EngagementDoor } from '@akashi/api-engagements';
import { FileStore, signNote, storedJson, Turns, type Caller, type ReceivedFile } from '@akashi/api-platform';
import { IssuedOutput } from '@akashi/api-reporting';
import type { PackageVerificationView } from '@akashi/contracts';
import { DocumentProcesses, type PackageFile, type PackageModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { enclosedPlaces, type PackageContents } from './package-contents';
import { PackageStore, type EnclosedLedger } from './package.store';
import { enclosedEvents } from './shown-events';

/** A package whose manifest is signed: its bytes follow from it. */
interface SignedPackage {
  model: PackageModel;
  files: PackageFile[];
  note: string;
}

/**
 * Builds the bytes of a package from its contents and the ledger, outside of any transaction and in a process of its own;
 * the same ones every time. Only the signature is made here: the key leaves this process for no other.
 */
@Injectable()
export class PackageBuilder {
  constructor(
    private readonly door: EngagementDoor,
    private readonly packages: PackageStore,
    private readonly files: FileStore,
    private readonly output: IssuedOutput,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  /** The bytes are in the store when it comes back. What was made for it alone is given beside the papers that are kept. */
  async build(
    caller: Caller,
    contents: PackageContents,
    enclosed: EnclosedLedger,
    made: readonly PackageFile[] = [],
  ): Promise<{ file: ReceivedFile; page: string; keyNumber: number }> {
    // The last place may be of a key that was retired since: where nothing was done after it, it is signed once.
    const keyNumber = await this.output.keyNumber(caller);
    const { page, ...signed } = await this.sign(caller, { ...contents, keyNumber }, enclosed, made);
    const bytes = await this.processes.run('pack-package', signed);
    return { file: await this.output.put(caller, bytes), page, keyNumber };
  }

  /**
   * Signs the ledger as it is committed, in a transaction of its own: a package ends with such a place. Witnesses and time-stamping
   * authority are asked for it once; what they do not answer in time is not enclosed. What is made beside an engagement (`writeBeside`) is
   * made of an archived one too.
   */
  async anchor(
    { idempotency: _asked, ...caller }: Caller,
    engagementId: string,
    reason: string,
    how: 'write' | 'writeBeside' = 'write',
  ): Promise<void> {
    await this.output.anchor(caller, () =>
      this.door[how](caller, engagementId, (tx) => this.output.sign(tx, caller, engagementId, reason)),
    );
    await this.output.heldOutside(caller, engagementId);
  }

  /** The stored file and the package built again from its records, each by its hash beside the recorded one. */
  verify(caller: Caller, engagementId: string, id: string): Promise<PackageVerificationView> {
    return this.turns.take(caller.userId, async () => {
      const { contents, enclosed, recorded } = await this.door.read(caller, engagementId, async (tx) => {
        const { fileSha256, size, ledgerSize } = await this.packages.one(tx, caller, engagementId, id);
        const text = await this.packages.contents(tx, caller, engagementId, id);
        const enclosed = await this.packages.ledger(tx, caller, engagementId, ledgerSize);
        return { contents: storedJson<PackageContents>(text), enclosed, recorded: { sha256: fileSha256, size } };
      });
      const { page: _, ...signed } = await this.sign(caller, contents, enclosed);
      const rebuilt = await this.processes.run('hash-package', signed);
      const { sha256: stored } = await this.files.look(caller.firmId, recorded);
      const { sha256 } = recorded;
      return { holds: stored === sha256 && rebuilt === sha256, stored, recorded: sha256, rebuilt };
    });
  }

  private async sign(
    caller: Caller,
    { model: described, papers, ledger, page: kept, keyNumber, shown, ...held }: PackageContents,
    enclosed: EnclosedLedger,
    made: readonly PackageFile[] = [],
  ): Promise<SignedPackage & { page: string }> {
    const files: PackageFile[] = [...made];
    for (const { sha256, ...paper } of papers) {
      files.push({ ...paper, bytes: await this.files.bytes(caller.firmId, sha256) });
    }
    const told = enclosedEvents(enclosed, shown);
    const checkpoints = enclosedPlaces(enclosed, held);
    const { signer, keys } = await this.output.keyOf(caller, keyNumber, checkpoints.at(-1)?.note ?? '');
    const { publicKeyPem } = signer;
    const listed = keys.length > 1 ? { keys } : {};
    const model = { ...described, ledger: { ...ledger, publicKeyPem, ...listed, ...told, checkpoints } };
    const asKept = kept === undefined ? model : { ...model, page: kept };
    const { page, manifest } = await this.processes.run('describe-package', { model: asKept, files });
    return { model: { ...model, page }, files, note: signNote(manifest, [signer]), page };
  }
}
