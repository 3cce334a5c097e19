import { createApp } from '@akashi/api-platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';
import { codeOf, cookieIn } from './firm-with-provider.fixture';
import { FirmWithSaml } from './firm-with-saml.fixture';
import { inSeconds, type DeviatingSaml } from './saml-provider.fixture';

let here: FirmWithSaml;
beforeAll(async () => {
  here = await FirmWithSaml.start();
}, 60_000);
afterAll(() => here.test.close());
beforeEach(() => here.begin());

const refused = [422, 'identity-provider.answer-refused'];
const over = [422, 'identity-provider.attempt-over'];

const assertionIn = (xml: string): string => /<saml:Assertion .*<\/saml:Assertion>/s.exec(xml)![0];
/** As if 管理 had been named, by whoever has no key. */
const forged = (xml: string): string =>
  assertionIn(xml)
    .replace(/<ds:Signature.*?<\/ds:Signature>/s, '')
    .replace(/ID="[^"]+"/, 'ID="_forged"')
    .replace('subject-1', 'subject-of-the-administrator');
const within = (xml: string, inside: string, before: string): string => xml.replace(before, `${inside}${before}`);

/** Signatures that are true, of something other than what is read. */
const wrapped: [string, (xml: string) => string][] = [
  ['beside the signed one, before it', (xml) => within(xml, forged(xml), assertionIn(xml))],
  ['beside the signed one, after it', (xml) => within(xml, forged(xml), '</samlp:Response>')],
  [
    'around the signed one',
    (xml) =>
      xml.replace(assertionIn(xml), forged(xml).replace('</saml:Assertion>', `${assertionIn(xml)}</saml:Assertion>`)),
  ],
  [
    'in the place of the signed one, which lies in its signature',
    (xml) => {
      const signature = /<ds:Signature.*?<\/ds:Signature>/s.exec(assertionIn(xml))![0];
      const holding = signature.replace('</ds:Signature>', `<ds:Object>${assertionIn(xml)}</ds:Object></ds:Signature>`);
      return xml.replace(assertionIn(xml), forged(xml).replace('</saml:Issuer>', `</saml:Issuer>${holding}`));
    },
  ],
  [
    'in a second signature of the response',
    (xml) => {
      const signature = /<ds:Signature.*?<\/ds:Signature>/s.exec(xml)![0];
      return within(
        xml,
        signature.replace('</ds:Signature>', `<ds:Object>${forged(xml)}</ds:Object></ds:Signature>`),
        '<samlp:Status>',
      );
    },
  ],
  [
    'under the id of the signed one',
    (xml) => {
      const id = /ID="([^"]+)"/.exec(assertionIn(xml))![1]!;
      return within(xml, forged(xml).replace('_forged', id), assertionIn(xml));
    },
  ],
  [
    'around the signed response',
    (xml) =>
      xml
        .replace(/ID="[^"]+"/, 'ID="_around"')
        .replace(assertionIn(xml), forged(xml))
        .replace('</samlp:Response>', `<samlp:Extensions>${xml}</samlp:Extensions></samlp:Response>`),
  ],
  [
    'in the place of the signed one, with its signature',
    (xml) => xml.replace('>subject-1<', '>subject-of-the-administrator<'),
  ],
];

describe('an assertion that nobody honest made', () => {
  it.each<[string, DeviatingSaml]>([
    ['in a response that is not signed', { response: 'none' }],
    ['not signed itself', { assertion: 'none' }],
    ['not signed at all', { response: 'none', assertion: 'none' }],
    ['in a response signed by another key', { response: 'other-key' }],
    ['signed by another key', { assertion: 'other-key' }],
    ['signed by SHA-1', { assertion: 'sha1' }],
    ['in a response signed by SHA-1', { response: 'sha1' }],
    ['signed over a digest by SHA-1', { assertion: 'sha1-digest' }],
    ['in a response signed over a digest by SHA-1', { response: 'sha1-digest' }],
    ['for another audience', { said: { audience: 'https://akashi.example.test/saml/another' } }],
    ['with a destination elsewhere', { said: { destination: 'https://evil.example/acs' } }],
    ['for a recipient elsewhere', { said: { recipient: 'https://evil.example/acs' } }],
    ['of another issuer', { said: { assertionIssuer: 'urn:another:idp' } }],
    ['in another issuer’s response', { said: { issuer: 'urn:another:idp' } }],
    ['in answer to nothing', { said: { inResponseTo: '', subjectInResponseTo: '' } }],
    ['in answer to another request', { said: { inResponseTo: '_another', subjectInResponseTo: '_another' } }],
    ['whose subject was asked for by another request', { said: { subjectInResponseTo: '_another' } }],
    ['not for whoever brings it', { said: { method: 'holder-of-key' } }],
    ['over', { said: { notOnOrAfter: inSeconds(-120) } }],
    ['without a moment that is one', { said: { notOnOrAfter: 'tomorrow' } }],
    ['too early', { said: { notBefore: inSeconds(300) } }],
    ['made long ago', { said: { issueInstant: inSeconds(-3600) } }],
    ['made tomorrow', { said: { issueInstant: inSeconds(24 * 3600) } }],
    ['in a response that refuses', { said: { status: 'Responder' } }],
    [
      'of a name that is an address',
      { said: { nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' } },
    ],
    ['of a name for the day', { said: { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' } }],
    ['of a name longer than any', { said: { nameId: 'x'.repeat(300) } }],
    ['of nobody', { said: { nameId: '' } }],
    ['of a name cut by a comment', { said: { nameId: 'subject-1<!-- -->.evil.example' } }],
    ['of a name cut by an instruction', { after: (xml) => xml.replace('>subject-1<', '>subject<?x?>-1<') }],
    ['of a name in raw text', { said: { nameId: '<![CDATA[subject-1]]>' } }],
    ['with a comment laid in afterwards', { after: (xml) => xml.replace('>subject-1<', '>subject<!-- -->-1<') }],
    ['behind a document type', { after: (xml) => `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${xml}` }],
    ['with an entity', { after: (xml) => xml.replace('>subject-1<', '>&y;<') }],
    ['behind entities that expand', { after: (xml) => `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]>${xml}` }],
    ['that never comes to its end', { after: (xml) => xml.slice(0, -20) }],
    ['without conditions', { before: (xml) => xml.replace(/<saml:Conditions.*<\/saml:Conditions>/, '') }],
    [
      'without an audience',
      { before: (xml) => xml.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, '') },
    ],
    [
      'of nobody who signed in there',
      { before: (xml) => xml.replace(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, '') },
    ],
    [
      'as deep as a well',
      { after: (xml) => xml.replace('<samlp:Status>', `<samlp:Status>${'<a>'.repeat(99)}${'</a>'.repeat(99)}`) },
    ],
    [
      'of more namespaces than anybody names',
      {
        before: (xml) =>
          xml.replace(
            '<saml:Assertion ',
            `$&${Array.from({ length: 60 }, (_, n) => `xmlns:n${n}="urn:n${n}" `).join('')}`,
          ),
      },
    ],
    [
      'of more parts than anybody reads',
      { before: (xml) => xml.replace('<saml:AttributeStatement>', `$&${'<saml:Attribute Name="x"/>'.repeat(2100)}`) },
    ],
    ...wrapped.map(([where, after]): [string, DeviatingSaml] => [`wrapped: another one ${where}`, { after }]),
  ])('is refused, and opens no session: %s', async (_, deviate) => {
    here.provider.deviate = deviate;
    const answer = await here.comeIn(await here.goIn());
    expect(codeOf(answer)).toEqual(refused);
    expect(cookieIn(answer, 'akashi')).toBe('');
  });

  it('is taken from whoever is honest, and only of whom the firm’s domains let in and who linked', async () => {
    expect((await here.comeIn(await here.goIn())).status).toBe(200);
    here.provider.person = { name: 'subject-2', email: 'sato@kasumidai.example' };
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual([422, 'identity-provider.not-linked']);
    const otherDomain = [422, 'identity-provider.other-domain'];
    here.provider.person = { name: 'subject-1', email: 'sato@guest.example' };
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual(otherDomain);
    here.begin();
    // Of two addresses nobody knows which is meant, though both be of the firm.
    const twice = (xml: string) => xml.replace(/<saml:Attribute .*<\/saml:Attribute>/, '$&$&');
    here.provider.deviate = { before: twice };
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual(otherDomain);
  });

  it('says once who somebody is: not twice in one answer, nor again in another that is signed anew', async () => {
    const gone = await here.goIn();
    const answer = await here.bring(gone.form);
    expect((await here.post('/api/session/provider', answer!, gone.way)).status).toBe(200);
    expect(codeOf(await here.post('/api/session/provider', answer!, gone.way))).toEqual(over);
    expect(await here.bring(gone.form)).toBeNull();
    here.provider.deviate = { said: { assertionId: '_one-and-the-same' } };
    expect((await here.comeIn(await here.goIn())).status).toBe(200);
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual(refused);
    // Nor at another process, which also takes what the first was sent.
    const other = await createApp(here.test.config, [PeopleModule]);
    try {
      const again = await here.goIn();
      expect(codeOf(await here.comeIn(again, other))).toEqual(refused);
      here.provider.deviate = {};
      const split = await here.goIn();
      const kept = await here.bring(split.form, other);
      expect((await here.post('/api/session/provider', kept!, split.way)).status).toBe(200);
    } finally {
      await other.close();
    }
    const { rows } = await here.test.admin.query<{ left: number }>(
      `SELECT extract(epoch FROM max(expires_at) - now())::int AS left FROM provider_assertion`,
    );
    expect(rows[0]!.left).toBeGreaterThan(11 * 60);
  });

  it('is kept for nobody who is not on the way: unasked, huge, or to a provider of the other kind', async () => {
    const gone = await here.goIn();
    const unasked = { ...gone.form, RelayState: `in.${'x'.repeat(43)}` };
    expect(await here.bring(unasked)).toBeNull();
    expect(await here.bring({ ...gone.form, RelayState: '' })).toBeNull();
    expect(await here.bring({ ...gone.form, SAMLResponse: 'A'.repeat(140_000) })).toBeNull();
    const other = await here.goIn();
    expect(
      codeOf(await here.comeIn({ ...other, form: { ...other.form, SAMLResponse: gone.form.SAMLResponse } })),
    ).toEqual(refused);
    const { rows } = await here.test.admin.query(`SELECT FROM provider_attempt WHERE answer IS NOT NULL`);
    expect(rows).toEqual([]);
  });

  it('opens nothing in another browser, for another purpose, with another ticket, too late, or once the firm changed it', async () => {
    // A stranger's answer laid into somebody's browser signs them in as nobody.
    const strangers = await here.goIn();
    expect(codeOf(await here.comeIn({ ...strangers, way: (await here.goIn()).way }))).toEqual(over);
    expect(codeOf(await here.comeIn({ ...(await here.goIn()), way: '' }))).toEqual(over);
    expect(codeOf(await here.comeIn(await here.go('/api/account/identity/start', {}, here.sato.cookie)))).toEqual(over);
    const guessed = await here.goIn();
    const answer = await here.bring(guessed.form);
    expect(codeOf(await here.post('/api/session/provider', { ...answer, code: 'guessed' }, guessed.way))).toEqual(over);
    const late = await here.goIn();
    await here.test.admin.query(`UPDATE provider_attempt SET expires_at = now() - interval '1 second'`);
    expect(await here.bring(late.form)).toBeNull();
    const before = await here.goIn();
    await here.turnOn();
    expect(codeOf(await here.comeIn(before))).toEqual(over);
  });

  it('is held to the keys that the firm knows: two while one takes the place of the other', async () => {
    const { certificate, nextCertificate } = here.provider;
    await here.turnOn({ certificates: [nextCertificate, certificate] });
    expect((await here.comeIn(await here.goIn())).status).toBe(200);
    here.provider.deviate = { response: 'other-key', assertion: 'other-key' };
    expect((await here.comeIn(await here.goIn())).status).toBe(200);
    here.provider.deviate = {};
    await here.turnOn();
    here.provider.deviate = { response: 'other-key', assertion: 'other-key' };
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual(refused);
  });
});
