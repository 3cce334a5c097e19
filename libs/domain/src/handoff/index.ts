export {
  checkAgreement,
  mayEncloseTogether,
  paperAgreements,
  type AgreementCheck,
  type AgreePapersRefusal,
  type PaperAgreement,
  type PaperFacts,
} from './agree-papers.rule';
export { mayBuildPackage, type BuildPackageFacts, type BuildPackageRefusal } from './build-package.rule';
export { mayHandOver, type HandOverFacts, type HandOverRefusal } from './hand-over-package.rule';
export {
  isFormRequired,
  packageItemFaultCodes,
  packageItemFaults,
  packageItemStates,
  type PackageItem,
  type PackageItemFault,
  type PackageItemFaultCode,
  type PackageItemState,
} from './package-item';
