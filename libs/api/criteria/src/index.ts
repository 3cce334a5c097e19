export { CriteriaModule } from './criteria.module';
export { addEdition } from './edition/add-edition';
export { EditionStore } from './edition/edition.store';
export { EditionDifference } from './mapping/edition-difference';
export { TableMappingStore } from './import/table-mapping.store';
export { demoEdition, skeletonEdition } from './edition/editions';
export { provisionFirm, type FirmToProvision, type ProvisionedFirm } from './provision/provision-firm';
