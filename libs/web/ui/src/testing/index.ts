export { asAPage } from './angular-bed';
export { OpenDialog, openDialog } from './open-dialog';
export { Rendered, settled } from './rendered';
