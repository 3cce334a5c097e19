import { FileStore, type LentFile, type ReceivedFile } from '@akashi/api-platform';
import {
  DocumentProcesses,
  factsOf,
  type HeldPackageFile,
  type PackageFile,
  type PackageModel,
} from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { EnclosedPaper } from './package-contents';

/** A package whose manifest is signed: its bytes follow from it. */
export interface SignedPackage {
  model: PackageModel & { page: string };
  files: readonly PackageFile[];
  note: string;
  /** Those of its files that were made for it and are kept nowhere. */
  made: readonly HeldPackageFile[];
}

/** The archive of a package, written by a process of its own out of the store and into it: no file passes through this process. */
@Injectable()
export class PackagePacking {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  /** The page to be read first, and what the ledger's key signs. */
  describe(model: PackageModel, files: readonly PackageFile[]): Promise<{ page: string; manifest: string }> {
    return this.processes.run('describe-package', { model, files });
  }

  /** The archive is in the store when it comes back. Throws `file.not-as-recorded`, and keeps nothing, where an enclosed file is not. */
  async pack(firmId: string, signed: SignedPackage): Promise<ReceivedFile> {
    const { file } = await this.files.receiveWritten(firmId, (into) =>
      this.withFiles(firmId, signed, async (input, opened) => {
        const { found } = await this.processes.run('pack-package', input, { files: [into, ...opened] });
        return { found };
      }),
    );
    return file;
  }

  /** Hex SHA-256 of what `pack` would put into the store. */
  async hash(firmId: string, signed: SignedPackage): Promise<string> {
    const { sha256 } = await this.withFiles(firmId, signed, (input, opened) =>
      this.processes.run('hash-package', input, { files: opened }),
    );
    return sha256;
  }

  private async withFiles<T extends { found: readonly ReceivedFile[] }>(
    firmId: string,
    { made, ...signed }: SignedPackage,
    work: (input: Packable, opened: readonly LentFile[]) => Promise<T>,
  ): Promise<T> {
    const held = new Map(made.map(({ path, bytes }) => [path, bytes]));
    const stored = signed.files.filter(({ path }) => !held.has(path));
    const done = await this.lendAll(firmId, stored, [], (opened) => work({ ...signed, held }, opened));
    signed.files.forEach((file, at) => this.files.mustBeAsRecorded(firmId, file, done.found[at]!));
    return done;
  }

  /** Opens one after the other, and closes them when the work is done. */
  private lendAll<T>(
    firmId: string,
    [first, ...rest]: readonly PackageFile[],
    opened: readonly LentFile[],
    work: (opened: readonly LentFile[]) => Promise<T>,
  ): Promise<T> {
    if (!first) return work(opened);
    return this.files.lend(firmId, first, (file) => this.lendAll(firmId, rest, [...opened, file], work));
  }
}

interface Packable extends Omit<SignedPackage, 'made'> {
  held: ReadonlyMap<string, Uint8Array>;
}

/** The files of a package: those made for it, and those in the store, as long as their record says. */
export function packageFiles(
  papers: readonly EnclosedPaper[],
  sizes: ReadonlyMap<string, number>,
  made: readonly HeldPackageFile[],
): PackageFile[] {
  const stored = papers.map((paper): PackageFile => {
    const size = sizes.get(paper.sha256);
    if (size === undefined) throw new Error(`No record says how long ${paper.path} is.`);
    return { ...paper, size };
  });
  return [...made.map(factsOf), ...stored];
}
