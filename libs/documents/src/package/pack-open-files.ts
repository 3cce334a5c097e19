import type { OpenFile } from '../encryption/open-file';
import type { FileContent } from '../population/population-bytes';
import { packPackage, type SignedPackage } from './pack-package';
import { heldContent, openContent, type PackageContent } from './package-content';

/** Where the files of a package lie: in memory by their paths, and the others open, in their order. */
export interface PackageFilesAt {
  readonly held: ReadonlyMap<string, Uint8Array>;
  readonly opened: readonly OpenFile[];
}

/** Packs files from where they lie; see `packPackage`. */
export function packOpenFiles(
  signed: SignedPackage,
  { held, opened }: PackageFilesAt,
  write: (bytes: Uint8Array) => void,
): FileContent[] {
  const contents = new Map<string, PackageContent>();
  let next = 0;
  for (const { path } of signed.files) {
    const bytes = held.get(path);
    contents.set(path, bytes ? heldContent(bytes) : openContent(opened[next++]!));
  }
  return packPackage(signed, (path) => contents.get(path)!, write);
}
