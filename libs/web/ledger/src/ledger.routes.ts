import type { Routes } from '@angular/router';

export const ledgerRoutes: Routes = [];
