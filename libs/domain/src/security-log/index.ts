export {
  logKinds,
  logThings,
  refusalKind,
  securityEventText,
  type LogKind,
  type LogMark,
  type LogThing,
  type SecurityEvent,
  type SecurityFact,
} from './security-event';
export {
  logRetention,
  maySetLogRetention,
  type LogRetentionRefusal,
  type SetLogRetentionFacts,
} from './set-log-retention.rule';
