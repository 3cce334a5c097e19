import {
  buildCheckpoint,
  buildLedgerProof,
  buildSignedNote,
  canonicalJson,
  checkpointOrigin,
  encodeUtf8,
  issuedFileExtra,
  leafHash,
  noteKeyId,
} from '@akashi/domain/ledger';
import { nothingAsked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { createHash, generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CheckDocumentPage } from './check-document-page';
import { sha256 } from './sha-256';

const report = new TextEncoder().encode('%PDF-1.7 実施結果報告書');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const [firm, engagement] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ type: 'spki', format: 'der' });
const fingerprint = hashOf(spki);

/** A log of one event, the issue of the report, signed by this key. */
function aProof(): string {
  const event = canonicalJson({
    ...{
      v: 2,
      seq: 0,
      id: '33333333-3333-4333-8333-333333333333',
      at: '2026-12-18T07:05:00.000Z',
      tenant: firm,
      engagement,
    },
    actor: {
      id: '44444444-4444-4444-8444-444444444444',
      name: '高瀬 直人',
      role: 'engagement_leader',
      authn: 'passkey-again',
    },
    action: 'report.issued',
    entity: { type: 'report', id: '55555555-5555-4555-8555-555555555555', version: 1 },
    facts: { pdfSha256: hashOf(report), xlsxSha256: 'ab'.repeat(32) },
    ...{ stream: engagement, beforeSha256: null, afterSha256: null, reason: null, req: null, salt: '00'.repeat(16) },
  });
  const root = leafHash(encodeUtf8(event), sha256);
  const text = buildCheckpoint({ origin: checkpointOrigin(firm, engagement), size: 1, root });
  const keyName = `audit.akashi/${firm}`;
  const keyId = noteKeyId(keyName, new Uint8Array(spki.subarray(-32)), sha256);
  const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
  return buildLedgerProof({
    extra: issuedFileExtra({ event, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }),
    ...{ index: 0, hashes: [] },
    checkpoint: buildSignedNote({ text, signatures: [{ keyName, keyId, signature }] }),
  });
}

async function give(page: Rendered, file: Uint8Array, proof: string): Promise<void> {
  const input = page.element.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = [new File([file.slice()], '報告書.pdf'), new File([proof], '報告書.pdf.tlog-proof')];
  for (const one of files) {
    const bytes = one.name.endsWith('.pdf') ? file.slice() : new TextEncoder().encode(proof);
    one.arrayBuffer = () => Promise.resolve(bytes.buffer as ArrayBuffer);
    one.text = () => Promise.resolve(new TextDecoder().decode(bytes));
  }
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
}

beforeEach(() => {
  startWeb();
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

describe('the page on which a document is checked', () => {
  it.each([
    ['変わっていません', report, fingerprint],
    ['だれでも作れたものです', report, ''],
    ['合わないところがあります', new TextEncoder().encode('another'), fingerprint],
    ['合わないところがあります', report, `${fingerprint.startsWith('0') ? '1' : '0'}${fingerprint.slice(1)}`],
  ])('says «%s», and asks nobody for it', async (words, file, told) => {
    const page = await renderPage(CheckDocumentPage);
    await give(page, file, aProof());
    if (told) await page.type('2　監査機関の鍵の指紋', told);
    await page.press('調べる');
    await expect.poll(() => page.text).toContain('この結果が示さないこと');
    expect(page.element.querySelector('ak-note')?.textContent).toContain(words);
    expect(nothingAsked()).toBe(true);
  });

  it('reads no proof of another form, and begins with nothing before both files are there', async () => {
    const page = await renderPage(CheckDocumentPage);
    await page.press('調べる');
    expect(page.element.querySelector('ak-note')).toBeNull();
    await give(page, report, 'c2sp.org/tlog-proof@v1\n');
    await page.press('調べる');
    await expect.poll(() => page.text).toContain('発行の証明を読めません');
  });
});
