export { answer, asked, lose, nothingAsked, problemOfCode, refuseWith, startWeb } from './api-answers';
export { asAPage } from './angular-bed';
export { OpenDialog, openDialog } from './open-dialog';
export { renderPage } from './render-page';
export { Rendered, settled } from './rendered';
