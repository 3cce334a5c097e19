export { aMatrixView } from './a-matrix-view';
