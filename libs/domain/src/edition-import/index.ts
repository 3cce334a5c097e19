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
  catalogueFieldsIn,
  languageLimit,
  languageOfField,
  languagesOf,
  lineageFrameworks,
  wordsFieldsIn,
  type CatalogueColumn,
  type CatalogueField,
  type LineageFramework,
  type WordsField,
} from './catalogue-field';
export { mayImportEdition, type ImportEditionFacts, type ImportEditionRefusal } from './import-edition.rule';
export { isOtherLanguage, languageTag, ownLanguage, type WordsIn } from './language';
export { languageHeadings } from './language-heading';
export { splitNumberCell } from './number-cell';
export { proposeGrammar } from './propose-grammar';
export { readCatalogueTable, readCatalogueTree, type CatalogueReading } from './read-catalogue';
