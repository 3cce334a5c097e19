export { registrationEventKinds, type RegistrationEventKind } from '../engagement/application-step';
export {
  mayRecordRegistration,
  type RecordRegistrationFacts,
  type RegistrationRefusal,
} from './record-registration.rule';
export {
  nextRegistrationEvents,
  openQuestions,
  registrationOutcomes,
  type RegistrationEvent,
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
