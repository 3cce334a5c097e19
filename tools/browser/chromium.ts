import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { Fault } from '../run/fault.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** In a container of little shared memory a browser ends in the middle of a page, bytes. */
const enoughSharedMemory = 512 * 1024 * 1024;

/** What its processes share lies in memory where there is enough of it: in files it cost a sixth of a page's time. */
function sharing(): { ignoreDefaultArgs?: string[] } {
  const place = '/dev/shm';
  if (!existsSync(place)) return {};
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize < enoughSharedMemory ? {} : { ignoreDefaultArgs: ['--disable-dev-shm-usage'] };
}

/** The Chromium that came with the packages, unpacked once per machine, with the libraries it needs beside it. */
async function unpacked(): Promise<{ file: string; libraries: string; fonts: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = createRequire(import.meta.url)(join(dirname(entry), '..', 'package.json')) as { version: string };
  const folder = join(tmpdir(), `akashi-chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(dirname(entry), '..', 'bin'), folder);
  refuseForeign(folder, process.getuid?.());
  return { file: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib'), fonts: join(folder, 'fonts') };
}

/**
 * npm held the package against its hash; what lies unpacked in a folder that everybody may write to could be laid there by
 * somebody else on this machine. Systems without users of that kind say none.
 *
 * @throws a Fault where the folder is another user's.
 */
export function refuseForeign(folder: string, user: number | undefined): void {
  if (user === undefined || statSync(folder).uid === user) return;
  throw new Fault(
    `${folder} は別の利用者のものなので、その中のブラウザは動かしません。消すか、TMPDIR で別の場所を指定してください。`,
    `${folder} is another user's, so the browser in it is not run. Remove it, or name another place by TMPDIR.`,
  );
}

/** Unpacks beside the place and moves it there whole, so that two suites at once never see half a browser. */
async function unpack(bin: string, folder: string): Promise<void> {
  const building = `${folder}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = building;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
      await inflate(join(bin, part));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(building, folder);
  } catch {
    rmSync(building, { recursive: true, force: true });
  }
}

/** A headless Chromium: the machine's own where there is one, else the one of the packages. */
export async function openBrowser(): Promise<Browser> {
  const own = installed.find((file) => existsSync(file));
  if (own) return chromium.launch({ ...sharing(), executablePath: own, args: flags });
  const { file, libraries, fonts } = await unpacked();
  const known = process.env['LD_LIBRARY_PATH'];
  return chromium.launch({
    ...sharing(),
    executablePath: file,
    args: [...flags, '--headless=shell', '--no-zygote'],
    env: {
      ...(process.env as Record<string, string>),
      // The machine's own libraries first: the carried ones are for machines that have none.
      LD_LIBRARY_PATH: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', known, libraries]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : fonts,
    },
  });
}
