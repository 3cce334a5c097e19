export { ClientStore } from './client.store';
export { FirmStore } from './firm.store';
export { FirmsModule } from './firms.module';
export { addEdition } from './provision/add-edition';
export { demoEdition, skeletonEdition, type Edition } from './provision/editions';
export { provisionFirm, type FirmToProvision, type ProvisionedFirm } from './provision/provision-firm';
export { writeReferenceData } from './provision/reference-data';
