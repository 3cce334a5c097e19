import { at, clientApi } from '@akashi/contracts/api';
import { exampleClient, exampleService } from '../example/engagement';
import type { Step } from './step';

export const registerClient: Step = {
  key: 'client',
  title: '依頼者とサービスを登録する  Client and service',
  run: async (journey) => {
    const leader = await journey.crew.as('takase');
    const client = await leader.send(at(clientApi.register), exampleClient);
    const registered = await leader.send(at(clientApi.registerService, { clientId: client.id }), exampleService);
    journey.clientId = client.id;
    const [service] = registered.services;
    if (!service) throw new Error('The client was answered without the service that was registered.');
    journey.serviceId = service.id;
  },
};
