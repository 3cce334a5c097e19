import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { ObjectStorage } from '../api-config';
import { DomainProblem } from '../problems/domain-problem';
import { SetupFault } from '../setup-fault';
import type { FileKeys } from './file-keys';
import { mustBeAddress } from './file-address';
import { FileStore } from './file-store';
import { ObjectPartStore, type PartObjects } from './object-part-store';
import type { PartStore } from './part-store';
import { Spool, type SpooledFile } from './spool';

const attempts = 3;
const nothing = (): void => undefined;
/** What went wrong is thrown and told once, by whoever asked. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

interface Place {
  Bucket: string;
  Key: string;
}

interface StorageError {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

const statusOf = (error: unknown): number | undefined => (error as StorageError).$metadata?.httpStatusCode;

/** No answer at all, one of the storage's own faults, or two writers of one object in the same moment. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined
    ? Boolean((error as StorageError).code) || isTimeout(error)
    : status >= 500 || status === 409;
}

const isTimeout = (error: unknown): boolean => (error as StorageError).name === 'TimeoutError';

/** Throws what a user is told: a passing fault is a busy service. */
function saying(error: unknown): never {
  throw isPassing(error) ? new DomainProblem('busy', { retryAfterSeconds: 5 }) : error;
}

/**
 * Files in S3-compatible object storage: the object `<firm>/<sha256>`. An upload is spooled to the machine's own folder
 * first, because its address is known only at its end; the storage checks the hash of what it gets.
 */
export class ObjectFileStore extends FileStore {
  readonly parts: PartStore;

  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    spool: Spool,
    keys: FileKeys | null,
  ) {
    super(spool, keys);
    this.parts = new ObjectPartStore(this.partObjects(), spool, keys);
  }

  /** Throws when the bucket cannot be reached: better at the start than at the first upload. */
  static async open(
    storage: ObjectStorage,
    spoolFolder: string,
    keys: FileKeys | null = null,
  ): Promise<ObjectFileStore> {
    const { bucket, region, endpoint, pathStyle, credentials } = storage;
    const client = new S3Client({
      region,
      forcePathStyle: pathStyle,
      maxAttempts: attempts,
      // Checksums that only some of the compatible storages know; ours is the SHA-256 that every upload names.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: silent,
      requestHandler: { connectionTimeout: 3000, socketTimeout: 30_000 },
      ...(endpoint ? { endpoint } : {}),
      ...(credentials ? { credentials } : {}),
    });
    await client.send(new HeadBucketCommand({ Bucket: bucket })).catch((error: StorageError) => {
      const said = [statusOf(error), error.code ?? error.name, error.message].filter(Boolean).join(' ');
      throw new SetupFault(`The bucket «${bucket}» of S3_BUCKET cannot be reached (${said}).`);
    });
    return new ObjectFileStore(client, bucket, new Spool(spoolFolder), keys);
  }

  protected settle(firmId: string, spooled: SpooledFile): Promise<void> {
    const place = this.place(firmId, spooled.file.sha256);
    return this.again(async () => {
      if ((await this.head(place)) === null) await this.send(place, spooled, 'unless-there');
    });
  }

  /** An object is another one when the storage has all of it and its hash is right, and not before. */
  protected replace(firmId: string, spooled: SpooledFile): Promise<void> {
    const place = this.place(firmId, spooled.file.sha256);
    return this.again(() => this.send(place, spooled, 'replacing'));
  }

  private async again(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt === attempts || !isPassing(error)) saying(error);
        await wait(attempt * 100);
      }
    }
  }

  /** The object is fetched to this machine for as long as the work takes. */
  protected opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    return this.spool.lend(this.kept(firmId, sha256), work);
  }

  protected kept(firmId: string, sha256: string, most?: number): Readable {
    return this.get(this.place(firmId, sha256), most);
  }

  private get(place: Place, most?: number): Readable {
    const client = this.client;
    return Readable.from(
      (async function* () {
        const range = most === undefined ? {} : { Range: `bytes=0-${most - 1}` };
        const { Body } = await client.send(new GetObjectCommand({ ...place, ...range })).catch(saying);
        yield* Body as Readable;
      })(),
      { objectMode: false },
    );
  }

  protected keptSize(firmId: string, sha256: string): Promise<number | null> {
    return this.head(this.place(firmId, sha256)).catch(saying);
  }

  private partObjects(): PartObjects {
    const at = (key: string): Place => ({ Bucket: this.bucket, Key: key });
    return {
      get: (key, most) => this.get(at(key), most),
      size: (key) => this.head(at(key)).catch(saying),
      put: (key, spooled) => this.again(() => this.send(at(key), spooled, 'replacing')),
      delete: async (key) => void (await this.client.send(new DeleteObjectCommand(at(key))).catch(saying)),
    };
  }

  private place(firmId: string, sha256: string): Place {
    mustBeAddress(firmId, sha256);
    return { Bucket: this.bucket, Key: `${firmId}/${sha256}` };
  }

  /** Its length; null when there is no such object. */
  private async head(place: Place): Promise<number | null> {
    try {
      return (await this.client.send(new HeadObjectCommand(place))).ContentLength ?? 0;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  /** `If-None-Match: *` never replaces an object: of two writers of the same content the second finds it there. */
  private async send(place: Place, { path, kept }: SpooledFile, how: 'unless-there' | 'replacing'): Promise<void> {
    const put = new PutObjectCommand({
      ...place,
      Body: createReadStream(path),
      ContentLength: kept.size,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(kept.sha256, 'hex').toString('base64'),
      ...(how === 'unless-there' ? { IfNoneMatch: '*' } : {}),
    });
    await this.client.send(put).catch((error: unknown) => {
      if (how === 'replacing' || statusOf(error) !== 412) throw error;
    });
  }
}
