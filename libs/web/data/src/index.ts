export { familyName, headingsOf, rowsOf, stateOfTests } from './matrix/matrix-row';
export type { MatrixHeading, MatrixRow, MatrixTest, RowState } from './matrix/matrix-row';
export { MatrixStore } from './matrix/matrix-store';
export { NoticeCount } from './notice-count';
export { OpenPaper } from './open-paper';
