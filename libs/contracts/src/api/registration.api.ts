import type { RecordRegistrationBody, RegistrationView } from '../handoff.contract';
import { get, of, post } from './operation';

export const registrationApi = {
  /** What happened to the application for registration. */
  history: get('engagements/:engagementId/registration-events', 'package.read', { answer: of<RegistrationView>() }),
  /** Records an event of the registration. */
  record: post('engagements/:engagementId/registration-events', 'registration.record', {
    body: of<RecordRegistrationBody>(),
    answer: of<RegistrationView>(),
  }),
};
