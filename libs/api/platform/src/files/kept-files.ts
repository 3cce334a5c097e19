import {
  dataKeyIdIn,
  decrypted,
  encryptionOf,
  headerBytes,
  newEncryption,
  sizesOf,
  type FileEncryption,
} from '@akashi/documents';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { AddressedFile } from './file-address';
import type { ReceivedFile } from './file-condition';
import type { FileKeys } from './file-keys';

export interface StoredContent {
  size: number;
  keptBytes: number;
  /** Undefined where it lies there as it came. */
  encryption: FileEncryption | undefined;
}

/** What lies in the storage: some of it as it came, some under a key of its firm. */
export abstract class KeptFiles {
  constructor(private readonly keys: FileKeys | null) {}

  /** Whether what comes is encrypted. */
  get encrypts(): boolean {
    return this.keys !== null;
  }

  /** As it lies there, held against nothing; no more than its beginning when that is asked. */
  protected abstract kept(firmId: string, sha256: string, most?: number): Readable;

  /** The room that it takes up; null when there is none. */
  protected abstract keptSize(firmId: string, sha256: string): Promise<number | null>;

  /**
   * What lies there: how long its content is, and how it is encrypted. Files from before that was asked for lie there as they came; one that
   * takes up the room of its content and no more is such a file, whatever it begins with.
   */
  protected async find(firmId: string, { sha256, size }: AddressedFile): Promise<StoredContent | null> {
    const keptBytes = await this.keptSize(firmId, sha256);
    if (keptBytes === null) return null;
    const asItIs = { size: keptBytes, keptBytes, encryption: undefined };
    if (!this.keys || keptBytes === size || keptBytes < headerBytes) return asItIs;
    const encryption = await this.encryptionIn(firmId, await buffer(this.kept(firmId, sha256, headerBytes)));
    return encryption ? { size: sizesOf(keptBytes).size, keptBytes, encryption } : asItIs;
  }

  /** Under a key that the firm does not have, it is somebody else's, or begins so by chance: either way its hash tells. */
  protected async encryptionIn(firmId: string, header: Buffer): Promise<FileEncryption | undefined> {
    const keyId = dataKeyIdIn(header);
    const key = keyId && (await this.keys?.find(firmId, keyId));
    return key ? encryptionOf(firmId, key, header) : undefined;
  }

  protected async newEncryption(firmId: string): Promise<FileEncryption | undefined> {
    return this.keys ? newEncryption(firmId, await this.keys.current(firmId)) : undefined;
  }

  /** Two who encrypt a file at once each put a form of their own in its place: which one is read here says its own beginning. */
  private async *opening(firmId: string, kept: AsyncIterable<Buffer>, found: FileEncryption): AsyncGenerator<Buffer> {
    const pieces = kept[Symbol.asyncIterator]();
    let beginning = Buffer.alloc(0);
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (!next.done) beginning = Buffer.concat([beginning, next.value]);
      if (next.done || beginning.length >= headerBytes) break;
    }
    const own = await this.encryptionIn(firmId, beginning.subarray(0, headerBytes));
    yield* decrypted(
      (async function* () {
        yield beginning;
        yield* { [Symbol.asyncIterator]: () => pieces };
      })(),
      own ?? found,
    );
  }

  /** What lay there as it came may have been encrypted since it was found. */
  protected async *content(firmId: string, file: ReceivedFile, found: StoredContent): AsyncGenerator<Buffer> {
    const kept = this.kept(firmId, file.sha256) as AsyncIterable<Buffer>;
    if (found.encryption || !this.keys) {
      yield* found.encryption ? this.opening(firmId, kept, found.encryption) : kept;
      return;
    }
    let isKnown = false;
    for await (const piece of kept) {
      if (!isKnown && (await this.keptSize(firmId, file.sha256)) !== found.keptBytes) {
        const now = await this.find(firmId, file);
        if (now?.encryption) return yield* this.content(firmId, file, now);
      }
      isKnown = true;
      yield piece;
    }
  }
}
