import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { oids } from './oids';

/** Asks for a time-stamp of this SHA-256, with the certificate of whoever gives it (RFC 3161). */
export function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: new Uint8Array(imprint).buffer }),
    }),
    nonce: new asn1js.Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

const granted = [0, 1];

/** The token in an answer; null where it is refused, or no answer to such a request at all. */
export function tokenOfResponse(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const { offset, result } = asn1js.fromBER(new Uint8Array(bytes).buffer);
    if (offset !== bytes.length) return null;
    const response = new TimeStampResp({ schema: result });
    if (!granted.includes(response.status.status) || !response.timeStampToken) return null;
    return new Uint8Array(response.timeStampToken.toSchema().toBER(false));
  } catch {
    return null;
  }
}
