import { EngagementDoor } from '@akashi/api-engagements';
import { FileStore, signNote, storedJson, Turns, type Caller, type ReceivedFile } from '@akashi/api-platform';
import { IssuedOutput } from '@akashi/api-reporting';
import type { PackageVerificationView } from '@akashi/contracts';
import type { HeldPackageFile } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { enclosedPlaces, type PackageContents, type PackageMaterial } from './package-contents';
import { packageFiles, PackagePacking, type SignedPackage } from './package-packing';
import { PackageStore } from './package.store';
import { enclosedEvents } from './shown-events';

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
    private readonly packing: PackagePacking,
    private readonly turns: Turns,
  ) {}

  /** The bytes are in the store when it comes back. What was made for it alone is given beside the papers that are kept. */
  async build(
    caller: Caller,
    { contents, ...material }: PackageMaterial,
    made: readonly HeldPackageFile[] = [],
  ): Promise<{ file: ReceivedFile; page: string; keyNumber: number }> {
    // The last place may be of a key that was retired since: where nothing was done after it, it is signed once.
    const keyNumber = await this.output.keyNumber(caller);
    const signed = await this.sign(caller, { ...material, contents: { ...contents, keyNumber } }, made);
    return { file: await this.packing.pack(caller.firmId, signed), page: signed.model.page, keyNumber };
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
      const { recorded, ...material } = await this.door.read(caller, engagementId, async (tx) => {
        const { fileSha256, size, ledgerSize } = await this.packages.one(tx, caller, engagementId, id);
        const contents = storedJson<PackageContents>(await this.packages.contents(tx, caller, engagementId, id));
        const enclosed = await this.packages.ledger(tx, caller, engagementId, ledgerSize);
        const sizes = await this.packages.sizes(tx, caller, contents.papers);
        return { contents, enclosed, sizes, recorded: { sha256: fileSha256, size } };
      });
      const rebuilt = await this.packing.hash(caller.firmId, await this.sign(caller, material));
      const { sha256: stored } = await this.files.look(caller.firmId, recorded);
      const { sha256 } = recorded;
      return { holds: stored === sha256 && rebuilt === sha256, stored, recorded: sha256, rebuilt };
    });
  }

  private async sign(
    caller: Caller,
    { contents, enclosed, sizes }: PackageMaterial,
    made: readonly HeldPackageFile[] = [],
  ): Promise<SignedPackage> {
    const { model: described, papers, ledger, page: kept, keyNumber, shown, ...held } = contents;
    const files = packageFiles(papers, sizes, made);
    const told = enclosedEvents(enclosed, shown);
    const checkpoints = enclosedPlaces(enclosed, held);
    const { signer, keys } = await this.output.keyOf(caller, keyNumber, checkpoints.at(-1)?.note ?? '');
    const { publicKeyPem } = signer;
    const listed = keys.length > 1 ? { keys } : {};
    const model = { ...described, ledger: { ...ledger, publicKeyPem, ...listed, ...told, checkpoints } };
    const asKept = kept === undefined ? model : { ...model, page: kept };
    const { page, manifest } = await this.packing.describe(asKept, files);
    return { model: { ...model, page }, files, note: signNote(manifest, [signer]), made };
  }
}
