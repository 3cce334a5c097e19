import type { ServiceKind } from '@akashi/domain/firm';
import type { ClientView } from '../firm.contract';
import { get, of, post, put } from './operation';

export interface RegisterClientBody {
  name: string;
  nameKana: string;
  corporateNumber: string;
  address: string;
  representativeName: string;
  representativeTitle: string;
}

export interface ReviseClientBody extends RegisterClientBody {
  contactName: string;
  contactEmail: string;
  /** Why the record is corrected. */
  reason: string;
  version: number;
}

export interface ReviseServiceBody {
  name: string;
  kind: ServiceKind;
  regions: string[];
  /** Why the record is corrected. */
  reason: string;
  version: number;
}

export interface RegisterServiceBody {
  name: string;
  kind: ServiceKind;
  regions: string[];
  baseServices: { name: string; registrationNo: string; validUntil: string; checkedOn: string }[];
}

export const clientApi = {
  /** The firm's clients with their services. */
  list: get('clients', 'client.read', { answer: of<ClientView[]>() }),
  /** One client with its services. */
  view: get('clients/:clientId', 'client.read', { answer: of<ClientView>() }),
  /** Registers a client. */
  register: post('clients', 'client.register', { body: of<RegisterClientBody>(), answer: of<ClientView>() }),
  /** Corrects what the firm keeps of a client, with a reason; issued reports keep what they said. */
  revise: put('clients/:clientId', 'client.revise', { body: of<ReviseClientBody>(), answer: of<ClientView>() }),
  /** Registers a cloud service of a client. */
  registerService: post('clients/:clientId/services', 'service.register', {
    body: of<RegisterServiceBody>(),
    answer: of<ClientView>(),
  }),
  /** Corrects what the firm keeps of a service, with a reason; issued reports keep what they said. */
  reviseService: put('clients/:clientId/services/:serviceId', 'service.revise', {
    body: of<ReviseServiceBody>(),
    answer: of<ClientView>(),
  }),
};
