export { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex, type Sha256 } from './bytes';
export {
  canonicalFault,
  canonicalFaultCodes,
  canonicalJson,
  parseCanonicalJson,
  type CanonicalFault,
  type CanonicalFaultCode,
  type CanonicalValue,
} from './canonical-json';
export { buildCheckpoint, checkpointOrigin, parseCheckpoint, type Checkpoint } from './checkpoint';
export { consistencyProof, verifyConsistency, type ConsistencyClaim } from './consistency-proof';
export { inclusionProof, verifyInclusion, type InclusionClaim } from './inclusion-proof';
export {
  ledgerAuthentications,
  ledgerEventText,
  ledgerEventVersion,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  parseLedgerEvent,
  type LedgerAuthentication,
  type LedgerEvent,
  type LedgerFact,
  type LedgerRefusal,
} from './ledger-event';
export { appendToFrontier, leafHash, nodeHash, rootOfFrontier, rootOfLeaves, type Frontier } from './merkle-tree';
export {
  buildSignedNote,
  noteKeyId,
  parseSignedNote,
  signaturesByKey,
  type NoteSignature,
  type SignedNote,
} from './signed-note';
export { encodeUtf8, isWellFormed } from './utf8';
