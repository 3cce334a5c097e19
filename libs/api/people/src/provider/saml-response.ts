import { samlNames } from './saml-names';
import { childrenOf, everyElement, onlyChild, UnfitXml, type XmlElement } from './xml-tree';

/** What an answer has to say of where it goes, and for what. */
export interface Expected {
  issuer: string;
  /** Whom of us it is for. */
  entityId: string;
  /** Where we take answers. */
  assertionAddress: string;
  /** Of the request that it answers. */
  requestId: string;
}

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transforms = [`${samlNames.signature}enveloped-signature`, exclusive];
/** Nothing by SHA-1, and nothing by a key that both sides know. */
const signatureMethods = [
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
];
const digestMethods = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];

const { protocol, assertion, signature } = samlNames;

/**
 * Holds an answer to the one shape in which what was signed is what is read: a response with one assertion, each under one
 * signature of its own that covers all of it, and nothing beside them that could be taken for either. Whether the signatures are
 * true is not asked here.
 */
export function mustBeResponse(root: XmlElement, expected: Expected): void {
  must(root.uri === protocol && root.name === 'Response', 'no response');
  must(root.attributes['Version'] === '2.0', 'another version');
  must(root.attributes['Destination'] === expected.assertionAddress, 'for somebody else');
  must(root.attributes['InResponseTo'] === expected.requestId, 'not what was asked');
  must(onlyChild(root, assertion, 'Issuer').text === expected.issuer, 'another issuer');
  const status = onlyChild(onlyChild(root, protocol, 'Status'), protocol, 'StatusCode');
  must(status.attributes['Value'] === samlNames.success, 'refused there');
  const asserted = onlyChild(root, assertion, 'Assertion');
  must(root.children.length === 4, 'more than a response holds');
  for (const signed of [root, asserted]) mustBeSignature(onlyChild(signed, signature, 'Signature'), idOf(signed));
  mustBeAlone(root);
}

/** One reference, to all of the element that it stands in. */
function mustBeSignature(element: XmlElement, id: string): void {
  must(childrenOf(element, signature, 'Object').length === 0, 'something beside what is signed');
  const info = onlyChild(element, signature, 'SignedInfo');
  must(methodOf(info, 'CanonicalizationMethod') === exclusive, 'another way of writing');
  must(signatureMethods.includes(methodOf(info, 'SignatureMethod')), 'another way of signing');
  const reference = onlyChild(info, signature, 'Reference');
  must(reference.attributes['URI'] === `#${id}`, 'something else is signed');
  must(digestMethods.includes(methodOf(reference, 'DigestMethod')), 'another digest');
  const changes = onlyChild(reference, signature, 'Transforms').children.map((each) => each.attributes['Algorithm']);
  must(changes.join(' ') === transforms.join(' '), 'something else is signed');
}

/** Whoever looks one up by its id or its name finds this one. */
function mustBeAlone(root: XmlElement): void {
  const all = [...everyElement(root)];
  const count = (...names: string[]) => all.filter(({ name }) => names.includes(name)).length;
  must(count('Response') === 1 && count('Assertion', 'EncryptedAssertion') === 1, 'a second one');
  must(count('Signature') === 2 && count('SignedInfo') === 2, 'a second signature');
  const ids = all.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (name.toLowerCase() === 'id' ? [value] : [])),
  );
  must(new Set(ids).size === ids.length, 'one id twice');
}

const methodOf = (element: XmlElement, name: string): string =>
  onlyChild(element, signature, name).attributes['Algorithm'] ?? '';

function idOf({ attributes }: XmlElement): string {
  const id = attributes['ID'] ?? '';
  must(/^[A-Za-z_][\w.-]{0,200}$/.test(id), 'no id');
  return id;
}

export function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new UnfitXml(otherwise);
}
