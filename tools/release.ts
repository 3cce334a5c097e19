import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './run/build.ts';
import { Fault, saying } from './run/fault.ts';
import { root } from './run/places.ts';
import { billOfMaterials } from './supply/bill-of-materials.ts';
import { licenceList } from './supply/licence-list.ts';
import { lockedPackages } from './supply/lock.ts';
import { licenceFile, ownVersion, readLock, sha256Of, sourceDateEpoch } from './supply/read-lock.ts';
import { writeRelease } from './supply/release.ts';
import { faultsOfRelease } from './supply/release-signature.ts';

const usage = `npm run -s release -- --out DIR --key FILE [--built]
npm run -s release -- --verify DIR --pub FILE`;

/** Makes the signed archive of a release, or checks one: 0 it is as it was signed, 1 it is not, 2 it could not be done. */
async function run(): Promise<number> {
  const texts = {
    out: { type: 'string' },
    key: { type: 'string' },
    verify: { type: 'string' },
    pub: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options: { ...texts, built: { type: 'boolean', default: false } } });
  if (values.verify && values.pub) return check(values.verify, values.pub);
  if (!values.out || !values.key) {
    console.error(usage);
    return 2;
  }
  const key = read(values.key);
  if (!values.built) console.log(await build(['api', 'web', 'verify', 'witness']));
  const [lock, version, epoch] = [readLock(), ownVersion(), sourceDateEpoch()];
  const bill = billOfMaterials({ lock, version, withTools: false, epoch, sha256: sha256Of });
  const packages = lockedPackages(lock).filter(({ isDev }) => !isDev);
  const written = writeRelease({
    ...{ from: root, to: resolve(values.out), version, key, time: epoch ?? 0 },
    sbom: `${JSON.stringify(bill, null, 2)}\n`,
    licences: licenceList(packages, licenceFile),
  });
  console.log(written.join('\n'));
  return 0;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault(
      `鍵のファイル ${file} を読めません。何も書いていません。場所を確かめてください。`,
      `The file of the key, ${file}, cannot be read. Nothing was written. Look where it lies.`,
      error,
    );
  }
}

function check(folder: string, pub: string): number {
  const faults = faultsOfRelease(folder, read(pub));
  const isSame = faults.length === 0;
  console.log(
    isSame
      ? '署名された時のままである。 It is as it was signed.'
      : '署名された時のままではない。 It is not as it was signed.',
  );
  for (const fault of faults) console.log(fault);
  return isSame ? 0 : 1;
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(saying(error));
  return 2;
});
