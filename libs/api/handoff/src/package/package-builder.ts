import { EngagementDoor } from '@akashi/api-engagements';
import { FileStore, type Caller } from '@akashi/api-platform';
import { IssuedOutput } from '@akashi/api-reporting';
import { buildPackage, packagePage, type PackageFile } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PackageContents } from './package-contents';
import { PackageStore, type EnclosedLedger } from './package.store';

/** Builds the bytes of a package from its contents and the ledger, outside of any transaction; the same ones every time. */
@Injectable()
export class PackageBuilder {
  constructor(
    private readonly door: EngagementDoor,
    private readonly packages: PackageStore,
    private readonly files: FileStore,
    private readonly output: IssuedOutput,
  ) {}

  async build(
    caller: Caller,
    { model, papers, ledger, page }: PackageContents,
    enclosed: EnclosedLedger,
  ): Promise<{ bytes: Uint8Array; page: string }> {
    const files: PackageFile[] = [];
    for (const { sha256, ...paper } of papers) {
      files.push({ ...paper, bytes: await this.files.bytes(caller.firmId, sha256) });
    }
    const checkpoints = enclosed.checkpoints.map(({ size, note }) => ({ size, note }));
    const { publicKeyPem } = this.output;
    const { events } = enclosed;
    const whole = { ...model, ledger: { ...ledger, publicKeyPem, events, checkpoints } };
    const read = { ...whole, page: page ?? packagePage(whole, files) };
    return { bytes: await buildPackage(read, files, (text) => this.output.signNote(text)), page: read.page };
  }

  /** SHA-256 of the stored file, and of the package built again from its records. */
  async rebuild(caller: Caller, engagementId: string, id: string): Promise<{ stored: string; rebuilt: string }> {
    const { contents, enclosed, fileSha256 } = await this.door.read(caller, engagementId, async (tx) => {
      const { fileSha256, ledgerSize } = await this.packages.one(tx, caller, engagementId, id);
      const text = await this.packages.contents(tx, caller, engagementId, id);
      const enclosed = await this.packages.ledger(tx, caller, engagementId, ledgerSize);
      return { contents: JSON.parse(text) as PackageContents, enclosed, fileSha256 };
    });
    const stored = hexOf(await this.files.bytes(caller.firmId, fileSha256));
    return { stored, rebuilt: hexOf((await this.build(caller, contents, enclosed)).bytes) };
  }
}

function hexOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
