import { isSubject, type ProvenPerson } from './proven-person';
import { samlNames } from './saml-names';
import { must, type Expected } from './saml-response';
import { childrenOf, onlyChild, UnfitXml, type XmlElement } from './xml-tree';

/** Clocks differ. */
export const skewMs = 60_000;
/** So long after it was made an assertion opens something, whatever it says itself. */
export const freshForMs = 10 * 60_000;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/** By which attributes providers tell an address. */
const addressNames = [
  'email',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
];

const { assertion } = samlNames;

export interface ReadAssertion {
  id: string;
  person: ProvenPerson;
}

/**
 * Who an assertion says came, read from what was signed and nothing else: for us, in answer to this request, now, and by a name
 * that stays with its person. Its audience was looked at with the signature.
 */
export function readAssertion(signed: XmlElement, expected: Expected, now: number): ReadAssertion {
  must(signed.uri === assertion && signed.name === 'Assertion', 'no assertion');
  must(onlyChild(signed, assertion, 'Issuer').text === expected.issuer, 'another issuer');
  must(momentIn(signed, 'IssueInstant') <= now + skewMs, 'made later than now');
  mustStand(onlyChild(signed, assertion, 'Conditions'), now);
  must(childrenOf(signed, assertion, 'AuthnStatement').length > 0, 'nobody was asked to sign in');
  const about = onlyChild(signed, assertion, 'Subject');
  must(
    childrenOf(about, assertion, 'SubjectConfirmation').some((one) => isConfirmed(one, expected, now)),
    'not for whoever brings it here',
  );
  const named = onlyChild(about, assertion, 'NameID');
  must(named.attributes['Format'] === samlNames.persistent, 'a name that does not stay');
  const { NameQualifier = expected.issuer, SPNameQualifier = expected.entityId } = named.attributes;
  must(NameQualifier === expected.issuer && SPNameQualifier === expected.entityId, 'a name of somewhere else');
  must(isSubject(named.text), 'no name');
  const attributes = attributesIn(signed);
  const identity = { issuer: expected.issuer, NameID: named.text };
  return {
    id: signed.attributes['ID'] ?? '',
    person: {
      subject: named.text,
      address: { email: addressIn(attributes), isVerified: true },
      // No attribute takes the place of what it is called by.
      claims: { ...identity, ...attributes, ...identity },
    },
  };
}

/** Whoever brings it was sent from here, and it is still time. */
function isConfirmed(confirmation: XmlElement, { assertionAddress, requestId }: Expected, now: number): boolean {
  const [data] = childrenOf(confirmation, assertion, 'SubjectConfirmationData');
  if (confirmation.attributes['Method'] !== samlNames.bearer || !data) return false;
  const { Recipient, InResponseTo } = data.attributes;
  if (Recipient !== assertionAddress || InResponseTo !== requestId) return false;
  mustStand(data, now);
  return true;
}

/** An end is always named; a beginning where there is one. */
function mustStand(element: XmlElement, now: number): void {
  must(momentIn(element, 'NotOnOrAfter') > now - skewMs, 'over');
  if (element.attributes['NotBefore'] !== undefined) must(momentIn(element, 'NotBefore') <= now + skewMs, 'too early');
}

function momentIn({ attributes }: XmlElement, name: string): number {
  const text = attributes[name] ?? '';
  const moment = instant.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(moment)) throw new UnfitXml('no moment');
  return moment;
}

/** Some providers say one attribute several times, each with one of its values. */
function attributesIn(signed: XmlElement): Record<string, string | string[]> {
  const said = new Map<string, string[]>();
  const statements = childrenOf(signed, assertion, 'AttributeStatement');
  for (const attribute of statements.flatMap((one) => childrenOf(one, assertion, 'Attribute'))) {
    const name = attribute.attributes['Name'] ?? '';
    const values = childrenOf(attribute, assertion, 'AttributeValue').map(({ text }) => text);
    said.set(name, [...(said.get(name) ?? []), ...values]);
  }
  return Object.fromEntries([...said].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

/** The first attribute that names one; of several values nobody knows which is meant. */
function addressIn(attributes: Readonly<Record<string, string | string[]>>): string | null {
  const found = addressNames.map((name) => attributes[name]).find((value) => value !== undefined);
  return typeof found === 'string' ? found : null;
}
