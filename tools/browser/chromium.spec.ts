import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { refuseForeign } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'akashi-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the unpacked browser', () => {
  it('is run where we unpacked it, and not where another user of the machine did', () => {
    const { uid } = statSync(folder);
    expect(() => refuseForeign(folder, uid)).not.toThrow();
    expect(() => refuseForeign(folder, uid + 1)).toThrow("another user's");
    expect(() => refuseForeign(folder, undefined)).not.toThrow();
  });
});
