export { isBlank, isReason, isStorableText, textLimits } from './storable-text';
