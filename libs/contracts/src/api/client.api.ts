import type { ClientView, RegisterClientBody, RegisterServiceBody } from '../firm.contract';
import { get, of, post } from './operation';

export const clientApi = {
  /** The firm's clients with their services. */
  list: get('clients', 'client.read', { answer: of<ClientView[]>() }),
  /** One client with its services. */
  view: get('clients/:clientId', 'client.read', { answer: of<ClientView>() }),
  /** Registers a client. */
  register: post('clients', 'client.register', { body: of<RegisterClientBody>(), answer: of<ClientView>() }),
  /** Registers a cloud service of a client. */
  registerService: post('clients/:clientId/services', 'service.register', {
    body: of<RegisterServiceBody>(),
    answer: of<ClientView>(),
  }),
};
