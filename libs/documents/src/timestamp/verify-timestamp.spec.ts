import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleAuthority, type SampleAuthorityOptions, type SampleLie } from './sample-authority';
import { timestampRequest, tokenOfResponse } from './timestamp-request';
import { verifyTimestamp } from './verify-timestamp';

const imprint = createHash('sha256').update('a signed place').digest();
const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const minute = 60_000;

async function stamped(lie: SampleLie = {}, options: SampleAuthorityOptions = {}) {
  const authority = await sampleAuthority(options);
  const answer = await authority.answer(timestampRequest(imprint, nonce), lie);
  const claim = {
    imprint,
    nonce,
    anchors: [authority.anchor],
    notBefore: new Date(Date.now() - minute),
    notAfter: new Date(Date.now() + minute),
  };
  return { token: tokenOfResponse(answer), claim };
}

const faultOf = async (lie: SampleLie, options: SampleAuthorityOptions = {}) => {
  const { token, claim } = await stamped(lie, options);
  return token && verifyTimestamp(token, claim).fault;
};

describe('a time-stamp', () => {
  it('holds for what was stamped, by whom the anchor vouches for', async () => {
    const { token, claim } = await stamped();
    const found = verifyTimestamp(token!, claim);
    expect(found).toMatchObject({ fault: null, authority: 'CN=Sample TSA' });
    expect(Math.abs(found.at!.getTime() - Date.now())).toBeLessThan(minute);
  });

  it('holds for whoever did not ask, and without an anchor says no more than that it is whole', async () => {
    const { token, claim } = await stamped();
    expect(verifyTimestamp(token!, { ...claim, nonce: null, anchors: null }).fault).toBeNull();
  });

  it.each<[string, SampleLie, SampleAuthorityOptions]>([
    ['imprint-differs', { imprint: true }, {}],
    ['nonce-differs', { nonce: true }, {}],
    ['signature-differs', { key: true }, {}],
    ['time-implausible', { at: new Date(Date.now() - 60 * minute) }, {}],
    ['time-implausible', { at: new Date(Date.now() + 60 * minute) }, {}],
    ['certificate-expired', {}, { validTo: new Date(Date.now() - 60 * minute) }],
    ['not-for-time-stamping', {}, { purposes: ['1.3.6.1.5.5.7.3.1'] }],
    ['not-for-time-stamping', {}, { purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }],
    ['not-for-time-stamping', {}, { isCritical: false }],
  ])('is refused as %s', async (fault, lie, options) => {
    expect(await faultOf(lie, options)).toBe(fault);
  });

  it('is refused where another root vouches, or nobody does', async () => {
    const { token, claim } = await stamped();
    const stranger = await sampleAuthority();
    expect(verifyTimestamp(token!, { ...claim, anchors: [stranger.anchor] }).fault).toBe('chain-untrusted');
    expect(verifyTimestamp(token!, { ...claim, anchors: [] }).fault).toBe('chain-untrusted');
    expect(verifyTimestamp(token!, { ...claim, anchors: [stranger.anchor, ...claim.anchors] }).fault).toBeNull();
  });

  it.each([1, 6, 30])('is refused where %i certificates vouch for one another and nobody for them', async (ring) => {
    const { token, claim } = await stamped({}, { ring });
    expect(verifyTimestamp(token!, claim).fault).toBe('chain-untrusted');
  });

  it('is found in no answer that refuses, is a page or was cut', async () => {
    expect((await stamped({ status: 2 })).token).toBeNull();
    expect(tokenOfResponse(Buffer.from('<html><body>Bad gateway</body></html>'))).toBeNull();
    expect(tokenOfResponse(new Uint8Array())).toBeNull();
    const authority = await sampleAuthority();
    const answer = await authority.answer(timestampRequest(imprint, nonce));
    expect(tokenOfResponse(answer.slice(0, -1))).toBeNull();
    expect(tokenOfResponse(Buffer.concat([answer, Buffer.from([0])]))).toBeNull();
  });

  it('says no other moment and nobody else with one of its bytes changed, and no bytes end the program', async () => {
    const { token, claim } = await stamped();
    const { at, authority } = verifyTimestamp(token!, claim);
    const other: number[] = [];
    for (let place = 0; place < token!.length; place += 3) {
      const changed = Uint8Array.from(token!);
      changed[place] = changed[place]! ^ (1 << (place % 8));
      const found = verifyTimestamp(changed, claim);
      // What no signature covers may be written otherwise: lengths, and the list of hashes beside the signature.
      const isSame = found.at?.getTime() === at!.getTime() && found.authority === authority;
      if (found.fault === null && !isSame) other.push(place);
    }
    expect(other).toEqual([]);
  });
});
