import type { Routes } from '@angular/router';

export const fieldworkRoutes: Routes = [];
