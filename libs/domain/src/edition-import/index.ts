export { buildEdition, criterionLimit, type EditionBuilding } from './build-edition';
export {
  catalogueFaultRules,
  type CatalogueAnswer,
  type CatalogueCriterion,
  type CatalogueEntry,
  type CatalogueFault,
  type CatalogueFaultRule,
} from './catalogue-entry';
export {
  catalogueFieldNames,
  catalogueFields,
  lineageFrameworks,
  type CatalogueField,
  type LineageFramework,
} from './catalogue-field';
export { mayImportEdition, type ImportEditionFacts, type ImportEditionRefusal } from './import-edition.rule';
export { splitNumberCell } from './number-cell';
export { proposeGrammar } from './propose-grammar';
export { readCatalogueTable, readCatalogueTree, type CatalogueReading } from './read-catalogue';
