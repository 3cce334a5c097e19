import type { Routes } from '@angular/router';

export const reportingRoutes: Routes = [];

/** What the recipient of an export sees, without an account: below `/vendor`. */
export const vendorRoutes: Routes = [];
