import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { sampleKey, type SampleKey } from './sample-certificate.fixture';

const names = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
};
const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** What an answer says; an honest one says it of who asked. */
export interface Said {
  issuer: string;
  destination: string;
  inResponseTo: string;
  status: string;
  assertionId: string;
  assertionIssuer: string;
  issueInstant: string;
  /** As XML, so that it may hold more than text. */
  nameId: string;
  nameIdFormat: string;
  recipient: string;
  subjectInResponseTo: string;
  method: string;
  notBefore: string;
  notOnOrAfter: string;
  audience: string;
  email: string;
}

type Signing = 'own' | 'other-key' | 'none' | 'sha1' | 'sha1-digest';

/** What the provider does otherwise than an honest one. */
export interface DeviatingSaml {
  said?: Partial<Said>;
  response?: Signing;
  assertion?: Signing;
  /** Of the assertion, before it is signed. */
  before?: (xml: string) => string;
  /** Of the whole answer, after it was signed. */
  after?: (xml: string) => string;
}

/** What the browser sends from the provider's page. */
export interface SentForm {
  SAMLResponse: string;
  RelayState: string;
}

/** A SAML identity provider of the specs: honest unless it is told how to deviate. */
export class SampleSamlProvider {
  deviate: DeviatingSaml = {};
  person = { name: 'subject-1', email: 'sato@kasumidai.example' };

  private constructor(
    readonly issuer: string,
    readonly entryPoint: string,
    private readonly keys: readonly [SampleKey, SampleKey],
  ) {}

  static async make(issuer: string, entryPoint: string): Promise<SampleSamlProvider> {
    return new SampleSamlProvider(issuer, entryPoint, [await sampleKey(), await sampleKey()]);
  }

  get certificate(): string {
    return this.keys[0].certificate;
  }

  /** The key that takes the place of the first one day; no firm knows it before. */
  get nextCertificate(): string {
    return this.keys[1].certificate;
  }

  /** What the provider's page would have the browser send, after it was sent to this address. */
  visit(url: string): SentForm & { action: string } {
    const asked = new URL(url).searchParams;
    const request = inflateRawSync(Buffer.from(asked.get('SAMLRequest') ?? '', 'base64')).toString();
    const read = (pattern: RegExp) => pattern.exec(request)?.[1] ?? '';
    const action = read(/AssertionConsumerServiceURL="([^"]+)"/);
    const entityId = read(/Issuer[^>]*>([^<]+)</);
    const xml = this.answer({ requestId: read(/ ID="([^"]+)"/), address: action, entityId });
    const RelayState = asked.get('RelayState') ?? '';
    return { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState, action };
  }

  private answer(asked: { requestId: string; address: string; entityId: string }): string {
    const { response = 'own', assertion = 'own', before = same, after = same } = this.deviate;
    const said: Said = {
      ...{ issuer: this.issuer, destination: asked.address, inResponseTo: asked.requestId, status: 'Success' },
      ...{
        assertionId: `_a${randomBytes(16).toString('hex')}`,
        assertionIssuer: this.issuer,
        issueInstant: inSeconds(0),
      },
      ...{ nameId: this.person.name, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
      ...{ recipient: asked.address, subjectInResponseTo: asked.requestId, method: 'bearer' },
      ...{ notBefore: inSeconds(-5), notOnOrAfter: inSeconds(300), audience: asked.entityId, email: this.person.email },
      ...this.deviate.said,
    };
    const asserted = this.sign(before(assertionOf(said)), 'Assertion', assertion);
    const id = `_r${randomBytes(16).toString('hex')}`;
    const whole =
      `<samlp:Response xmlns:samlp="${names.protocol}" ID="${id}" Version="2.0" IssueInstant="${said.issueInstant}" ` +
      `Destination="${said.destination}" InResponseTo="${said.inResponseTo}">` +
      `<saml:Issuer xmlns:saml="${names.assertion}">${said.issuer}</saml:Issuer><samlp:Status>` +
      `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${said.status}"/></samlp:Status>${asserted}</samlp:Response>`;
    return after(this.sign(whole, 'Response', response));
  }

  private sign(xml: string, name: 'Response' | 'Assertion', how: Signing): string {
    if (how === 'none') return xml;
    const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
    const signer = new SignedXml({
      privateKey: this.keys[how === 'other-key' ? 1 : 0].privateKey,
      canonicalizationAlgorithm: exclusive,
      signatureAlgorithm: how === 'sha1' ? `${dsig}rsa-sha1` : 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    });
    signer.addReference({
      xpath: `/*[local-name(.)='${name}']`,
      transforms: [`${dsig}enveloped-signature`, exclusive],
      digestAlgorithm: how === 'sha1-digest' ? `${dsig}sha1` : sha256,
    });
    const reference = `/*[local-name(.)='${name}']/*[local-name(.)='Issuer']`;
    signer.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'after' } });
    return signer.getSignedXml();
  }
}

const same = (xml: string): string => xml;

export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

function assertionOf(said: Said): string {
  return (
    `<saml:Assertion xmlns:saml="${names.assertion}" ID="${said.assertionId}" Version="2.0" IssueInstant="${said.issueInstant}">` +
    `<saml:Issuer>${said.assertionIssuer}</saml:Issuer><saml:Subject><saml:NameID Format="${said.nameIdFormat}">${said.nameId}` +
    `</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:${said.method}">` +
    `<saml:SubjectConfirmationData NotOnOrAfter="${said.notOnOrAfter}" Recipient="${said.recipient}" ` +
    `InResponseTo="${said.subjectInResponseTo}"/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${said.notBefore}" NotOnOrAfter="${said.notOnOrAfter}"><saml:AudienceRestriction>` +
    `<saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${said.issueInstant}"><saml:AuthnContext><saml:AuthnContextClassRef>` +
    `urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement><saml:Attribute Name="email"><saml:AttributeValue>${said.email}</saml:AttributeValue>` +
    `</saml:Attribute></saml:AttributeStatement></saml:Assertion>`
  );
}
