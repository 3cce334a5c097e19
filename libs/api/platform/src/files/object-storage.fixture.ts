import type { ObjectStorage } from '../api-config';

/** The bucket of the specs, on a port of this machine. */
export const storageAt = (port: number): ObjectStorage => ({
  bucket: 'akashi',
  region: 'ap-northeast-1',
  endpoint: `http://127.0.0.1:${port}`,
  pathStyle: true,
  credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
});
