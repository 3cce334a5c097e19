import type { Routes } from '@angular/router';
import { insideEngagement, signedIn } from '@akashi/web-platform';

/** Every area exports its routes; those of an engagement hang below `engagements/:engagementId`. */
export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'vendor', loadChildren: () => import('@akashi/web-reporting').then((m) => m.vendorRoutes) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'engagements' },
      { path: 'gallery', loadComponent: () => import('./gallery/gallery').then((m) => m.Gallery) },
      { path: '', loadChildren: () => import('@akashi/web-firms').then((m) => m.firmsRoutes) },
      {
        path: 'engagements',
        children: [
          { path: '', loadChildren: () => import('@akashi/web-engagements').then((m) => m.portfolioRoutes) },
          {
            path: ':engagementId',
            canActivate: [insideEngagement],
            children: [
              { path: '', loadChildren: () => import('@akashi/web-engagements').then((m) => m.engagementRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-fieldwork').then((m) => m.fieldworkRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-findings').then((m) => m.findingsRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-reporting').then((m) => m.reportingRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-ledger').then((m) => m.ledgerRoutes) },
            ],
          },
        ],
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
