export { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex, type Sha256 } from './bytes';
export {
  boundByEvent,
  boundKindsIn,
  compareRows,
  type BoundKey,
  type BoundKind,
  type BoundRows,
  type RowDifference,
} from './bound-row';
export {
  canonicalFault,
  canonicalFaultCodes,
  canonicalJson,
  parseCanonicalJson,
  type CanonicalFault,
  type CanonicalFaultCode,
  type CanonicalValue,
} from './canonical-json';
export { buildAddCheckpoint, parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint';
export {
  fingerprintDigits,
  judgeIssuedFile,
  openIssuedFileProof,
  type IssuedFileChecks,
  type IssuedFileVerdict,
  type ProofFault,
} from './check-issued-file';
export { buildCheckpoint, checkpointOrigin, parseCheckpoint, type Checkpoint } from './checkpoint';
export { buildEnclosedLedger, enclosedLeaf, parseEnclosedLedger, type EnclosedEvent } from './enclosed-ledger';
export { consistencyProof, verifyConsistency, type ConsistencyClaim } from './consistency-proof';
export { cosignatureLine, cosignedMessage, parseCosignature, type Cosignature } from './cosignature';
export { inclusionProof, verifyInclusion, type InclusionClaim } from './inclusion-proof';
export {
  issuedFileExtra,
  issuedHashFacts,
  issuingAction,
  parseIssuedFileExtra,
  type IssuedFileExtra,
} from './issued-file-proof';
export {
  buildKeyAnnouncement,
  isSignedAfterRetirement,
  parseKeyAnnouncement,
  type KeyAnnouncement,
} from './key-announcement';
export {
  ledgerActionRule,
  ledgerActions,
  type EntityTypeOf,
  type FactsOf,
  type LedgerAction,
  type LedgerEntityType,
} from './ledger-action';
export { ledgerAudiences, type LedgerActionRule, type LedgerAudience } from './ledger-action-rule';
export {
  ledgerAuthentications,
  ledgerEventText,
  ledgerEventVersion,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  parseLedgerEvent,
  type LedgerAuthentication,
  type LedgerEvent,
  type LedgerRefusal,
} from './ledger-event';
export { type LedgerFact } from './ledger-fact';
export {
  isClientRelation,
  noticeRelations,
  askingUrgencies,
  noticeUrgencies,
  type NoticeRelation,
  type NoticeRule,
  type NoticeRules,
  type NoticeUrgency,
} from './notice-rule';
export { buildLedgerProof, parseLedgerProof, type LedgerProof } from './ledger-proof';
export { mayRelyOnRows, type RelyOnRowsRefusal } from './rely-on-rows.rule';
export { appendToFrontier, leafHash, nodeHash, rootOfFrontier, rootOfLeaves, type Frontier } from './merkle-tree';
export { mayRotateKey, type RotateKeyRefusal } from './rotate-key.rule';
export {
  buildSignedNote,
  noteKeyId,
  parseSignedNote,
  signaturesByKey,
  type NoteSignature,
  type SignedNote,
} from './signed-note';
export { encodeUtf8, isWellFormed } from './utf8';
export { buildVerifierKey, parseVerifierKey, verifierKeyId, type VerifierKey } from './verifier-key';
export { answerOffer, witnessStatus, type SeenPlace, type WitnessAnswer } from './witness-log';
export { assertionText, parseAssertion, type KeptAssertion } from './kept-assertion';
export { mayShowEvent, mayTellOf, type LedgerReceiver } from './shown-event';
export { standsUnder, type SignatureFacts } from './stands-under';
export { assertionBoundBy, assertionFact, bindsAssertion } from './signing-actions';
