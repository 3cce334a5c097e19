export { addFirm } from './add-firm';
export { ClientStore } from './client.store';
export { FirmStore } from './firm.store';
export { FirmsModule } from './firms.module';
