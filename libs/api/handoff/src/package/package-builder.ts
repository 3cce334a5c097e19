import { EngagementDoor } from '@akashi/api-engagements';
import { FileStore, Turns, type Caller } from '@akashi/api-platform';
import { IssuedOutput } from '@akashi/api-reporting';
import { DocumentWorkshop, type PackageFile, type PackageModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PackageContents } from './package-contents';
import { PackageStore, type EnclosedLedger } from './package.store';

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
    private readonly workshop: DocumentWorkshop,
    private readonly turns: Turns,
  ) {}

  async build(
    caller: Caller,
    contents: PackageContents,
    enclosed: EnclosedLedger,
  ): Promise<{ bytes: Uint8Array; page: string }> {
    const { page, ...signed } = await this.sign(caller, contents, enclosed);
    return { bytes: await this.workshop.run('pack-package', signed), page };
  }

  /** SHA-256 of the stored file, and of the package built again from its records. */
  rebuild(caller: Caller, engagementId: string, id: string): Promise<{ stored: string; rebuilt: string }> {
    return this.turns.take(caller.userId, async () => {
      const { contents, enclosed, fileSha256 } = await this.door.read(caller, engagementId, async (tx) => {
        const { fileSha256, ledgerSize } = await this.packages.one(tx, caller, engagementId, id);
        const text = await this.packages.contents(tx, caller, engagementId, id);
        const enclosed = await this.packages.ledger(tx, caller, engagementId, ledgerSize);
        return { contents: JSON.parse(text) as PackageContents, enclosed, fileSha256 };
      });
      const { page: _, ...signed } = await this.sign(caller, contents, enclosed);
      const rebuilt = await this.workshop.run('hash-package', signed);
      return { stored: await this.storedHash(caller, fileSha256), rebuilt };
    });
  }

  private async sign(
    caller: Caller,
    { model: described, papers, ledger, page: kept }: PackageContents,
    { events, checkpoints: notes }: EnclosedLedger,
  ): Promise<SignedPackage & { page: string }> {
    const files: PackageFile[] = [];
    for (const { sha256, ...paper } of papers) {
      files.push({ ...paper, bytes: await this.files.bytes(caller.firmId, sha256) });
    }
    const checkpoints = notes.map(({ size, note }) => ({ size, note }));
    const { publicKeyPem } = this.output;
    const model = { ...described, ledger: { ...ledger, publicKeyPem, events, checkpoints } };
    const asKept = kept === undefined ? model : { ...model, page: kept };
    const { page, manifest } = await this.workshop.run('describe-package', { model: asKept, files });
    return { model: { ...model, page }, files, note: this.output.signNote(manifest), page };
  }

  /** Read and hashed piece by piece, so that others are answered between two of them. */
  private async storedHash(caller: Caller, sha256: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.files.read(caller.firmId, sha256)) hash.update(piece as Buffer);
    return hash.digest('hex');
  }
}
