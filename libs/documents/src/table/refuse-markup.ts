import { DocumentFault } from '../document-fault';

/** A page or a document saved under the name of a table: read as rows it would be one kind of nonsense or another. */
export function refuseMarkup(text: string): void {
  const beginning = text.slice(0, 400).trimStart();
  if (/^<(?:!doctype\s+html|html|table)\b/iu.test(beginning)) throw new DocumentFault('wrong-type', { part: 'HTML' });
  if (/^<(?:\?xml\s|!|[a-z][\w:.-]*\s+xmlns)/iu.test(beginning)) throw new DocumentFault('wrong-type', { part: 'XML' });
  if (/^[[{]\s*["{[\]}]/u.test(beginning)) throw new DocumentFault('wrong-type', { part: 'JSON' });
}
