import type { Routes } from '@angular/router';

export const firmsRoutes: Routes = [];
