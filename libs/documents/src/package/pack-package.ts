import { zipLayout } from '../archive/stored-zip';
import type { FileContent } from '../population/population-bytes';
import { sha256Hex } from './check-package';
import { describePackage, packageParts, type PackagePart } from './describe-package';
import { checksumOf, heldContent, passOn, type PackageContent } from './package-content';
import type { HeldPackageFile, PackageFile, PackageModel, SignNote } from './package-model';

/** A package whose manifest is signed: its bytes follow from it. */
export interface SignedPackage {
  readonly model: PackageModel;
  readonly files: readonly PackageFile[];
  readonly note: string;
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly part: PackagePart;
  readonly content: PackageContent;
}

/**
 * Writes the archive of a package from its beginning to its end; of no file more than a piece is held. Gives what each enclosed file was
 * found to be, in their order: whoever asked compares, and keeps nothing of an archive whose files are not the ones that were signed for.
 */
export function packPackage(
  { model, files, note }: SignedPackage,
  contentOf: (path: string) => PackageContent,
  write: (bytes: Uint8Array) => void,
): FileContent[] {
  const entries = packageParts(model, files, note).map((part): Entry => {
    const content = part.bytes ? heldContent(part.bytes) : contentOf(part.file.path);
    return { name: `${model.bagName}/${part.path}`, ...checksumOf(content), part, content };
  });
  const found = new Map<string, FileContent>();
  const { files: laid, directory } = zipLayout(entries);
  for (const { entry, header } of laid) {
    write(header);
    const content = passOn(entry.content, write);
    if (!entry.part.bytes) found.set(entry.part.file.path, content);
  }
  write(directory);
  return files.map(({ path }) => found.get(path)!);
}

/** Described, signed and packed in one go, in memory. */
export async function buildPackage(
  model: PackageModel,
  held: readonly HeldPackageFile[],
  signNote: SignNote,
): Promise<Uint8Array> {
  const files = held.map(factsOf);
  const { page, manifest } = describePackage(model, files);
  const contents = new Map(held.map(({ path, bytes }) => [path, heldContent(bytes)]));
  const pieces: Uint8Array[] = [];
  const signed = { model: { ...model, page }, files, note: await signNote(manifest) };
  packPackage(
    signed,
    (path) => contents.get(path)!,
    (piece) => pieces.push(piece),
  );
  return Buffer.concat(pieces);
}

/** A file in memory as a package states it. */
export function factsOf({ bytes, ...file }: HeldPackageFile): PackageFile {
  return { ...file, size: bytes.length, sha256: sha256Hex(bytes) };
}
