import type { ObjectStorage } from '@akashi/api-platform';

const names = [
  'S3_BUCKET',
  'S3_REGION',
  'S3_ENDPOINT',
  'S3_PATH_STYLE',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

type Setting = Record<(typeof names)[number], string>;

/** What is wrong with the settings of a bucket, each with the words for it. */
const checks: [(given: Setting) => boolean, string][] = [
  [(given) => !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(given.S3_BUCKET), 'S3_BUCKET is not the name of a bucket'],
  [(given) => given.S3_REGION === '', 'S3_REGION is missing'],
  [
    ({ S3_ENDPOINT }) => S3_ENDPOINT !== '' && !/^https?:$/.test(URL.parse(S3_ENDPOINT)?.protocol ?? ''),
    'S3_ENDPOINT is not an http(s) address',
  ],
  [(given) => !['', 'true', 'false'].includes(given.S3_PATH_STYLE), 'S3_PATH_STYLE is not true or false'],
  [
    (given) => (given.S3_ACCESS_KEY_ID === '') !== (given.S3_SECRET_ACCESS_KEY === ''),
    'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together',
  ],
];

/**
 * Object storage is used when S3_BUCKET names a bucket; null keeps files in the folder. What is wrong or half-said is
 * added to `faults`: a setting that is quietly ignored would put evidence where nobody looks for it.
 */
export function readObjectStorage(env: NodeJS.ProcessEnv, faults: string[]): ObjectStorage | null {
  const given = Object.fromEntries(names.map((name) => [name, env[name] ?? ''])) as Setting;
  if (given.S3_BUCKET === '') {
    const said = names.filter((name) => given[name] !== '');
    if (said.length > 0) faults.push(`${said.join(', ')} without S3_BUCKET`);
    return null;
  }
  for (const [isWrong, words] of checks) if (isWrong(given)) faults.push(words);
  const endpoint = given.S3_ENDPOINT || null;
  const keys = { accessKeyId: given.S3_ACCESS_KEY_ID, secretAccessKey: given.S3_SECRET_ACCESS_KEY };
  return {
    bucket: given.S3_BUCKET,
    region: given.S3_REGION,
    endpoint,
    // Storages of one's own seldom have a host name for each bucket.
    pathStyle: given.S3_PATH_STYLE === '' ? endpoint !== null : given.S3_PATH_STYLE === 'true',
    credentials: keys.accessKeyId === '' ? null : keys,
  };
}
