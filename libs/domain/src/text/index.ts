export { similarityOf } from './similarity';
export { isBlank, isReason, isStorableText, textLimits } from './storable-text';
