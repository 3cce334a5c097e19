import S3rver from 's3rver';
import type { ObjectStorage } from '../api-config';

/** The bucket of the specs, on a port of this machine. */
export const storageAt = (port: number): ObjectStorage => ({
  bucket: 'akashi',
  region: 'ap-northeast-1',
  endpoint: `http://127.0.0.1:${port}`,
  pathStyle: true,
  credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
});

/**
 * A storage on this machine that keeps and gives an object whole, as S3 does: the test server writes in place, so that two who write at
 * one moment would mix theirs, and whoever reads meanwhile be broken off. One request at a time has an object.
 */
export function storageIn(directory: string): S3rver {
  const storage = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'akashi' }],
  });
  const turns = new Map<string, Promise<void>>();
  storage.middleware.unshift(async ({ path, res }, next) => {
    const before = turns.get(path) ?? Promise.resolve();
    turns.set(
      path,
      before.then(() => new Promise((done) => res.once('close', () => done()))),
    );
    await before;
    await next();
  });
  return storage;
}
