export {
  mayRecordRegistration,
  type RecordRegistrationFacts,
  type RegistrationRefusal,
} from './record-registration.rule';
export {
  nextRegistrationEvents,
  openQuestions,
  registrationEventKinds,
  registrationOutcomes,
  type RegistrationEvent,
  type RegistrationEventKind,
  type RegistrationOutcome,
} from './registration-event';
export {
  isRegisteredOn,
  nextPeriod,
  registrationWarningCodes,
  registrationWarnings,
  type Registration,
  type RegistrationWarningCode,
} from './registration-validity';
