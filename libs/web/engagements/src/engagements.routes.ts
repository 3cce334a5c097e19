import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** The list of engagements, opening one, and what somebody sees of one before they have declared: below `/engagements`. */
export const portfolioRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./portfolio/portfolio-page').then((m) => m.PortfolioPage),
  },
  {
    path: ':engagementId/declaration',
    loadComponent: () => import('./declaration/declaration-page').then((m) => m.DeclarationPage),
  },
  { path: 'new', loadComponent: () => import('./opening/open-engagement-page').then((m) => m.OpenEngagementPage) },
];

/** Every engagement that the person may see: below `/portfolio`. */
export const allEngagementsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./all/all-engagements-page').then((m) => m.AllEngagementsPage),
  },
];

/** Hours of people by week: below `/load`. */
export const loadRoutes: Routes = [
  { path: '', loadComponent: () => import('./load/load-page').then((m) => m.LoadPage) },
];

/** Who is on which client for how many years: below `/rotation`. */
export const rotationRoutes: Routes = [
  { path: '', loadComponent: () => import('./rotation/rotation-page').then((m) => m.RotationPage) },
];

/** The pages of one engagement: below `/engagements/:engagementId`. */
export const engagementRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'overview' },
  { path: 'overview', loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage) },
  { path: 'plan', loadComponent: () => import('./plan/plan-page').then((m) => m.PlanPage) },
  { path: 'next-year', loadComponent: () => import('./renewal/next-year-page').then((m) => m.NextYearPage) },
  { path: 'terms', loadComponent: () => import('./terms/terms-page').then((m) => m.TermsPage) },
];
