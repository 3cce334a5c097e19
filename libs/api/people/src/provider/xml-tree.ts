import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

const mostElements = 2000;
const mostDepth = 30;
/** Names of namespaces among them: each is looked for from every element below. */
const mostAttributes = 50;

/** An element of a document as it was written, with its whole name. */
export interface XmlElement {
  uri: string;
  name: string;
  /** By local name, of those that stand in no namespace of their own. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** A document that is none, or holds what a signed message has no use for. */
export class UnfitXml extends Error {}

/**
 * Reads a signed message. What readers take differently (comments, which cut a name in two; entities; processing
 * instructions; raw text) is refused, and so is what would only keep us busy.
 */
export function readXmlTree(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const unfit = (): never => {
    throw new UnfitXml('not a message that could be signed');
  };
  for (const event of ['error', 'doctype', 'comment', 'processinginstruction', 'cdata'] as const)
    parser.on(event, unfit);
  parser.on('opentag', (tag) => {
    elements += 1;
    const isTooMuch = elements > mostElements || open.length >= mostDepth;
    if (isTooMuch || Object.keys(tag.attributes).length > mostAttributes) unfit();
    const element = { uri: tag.uri, name: tag.local, attributes: attributesOf(tag), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const here = open.at(-1);
    if (here) here.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root ?? unfit();
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { local, uri, value } of Object.values(tag.attributes as Record<string, SaxesAttributeNS>))
    if (uri === '') attributes[local] = value;
  return attributes;
}

/** All elements from one on, itself included. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The only child of that name; throws where there is none, or another. */
export function onlyChild(element: XmlElement, uri: string, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, uri, name);
  if (!child || others.length > 0) throw new UnfitXml(`not one ${name}`);
  return child;
}

export const childrenOf = (element: XmlElement, uri: string, name: string): XmlElement[] =>
  element.children.filter((child) => child.uri === uri && child.name === name);
