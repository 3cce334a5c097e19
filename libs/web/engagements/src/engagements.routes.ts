import type { Routes } from '@angular/router';

/** The list of engagements and opening one: below `/engagements`. */
export const portfolioRoutes: Routes = [];

/** The pages of one engagement: below `/engagements/:engagementId`. */
export const engagementRoutes: Routes = [];
