import type { Routes } from '@angular/router';
import { insideEngagement, knownPerson, signedIn } from '@akashi/web-platform';

/** A paper shows its sample, and the two areas do not know each other: they meet here. */
async function papersWithTheirSample(): Promise<Routes> {
  const [{ fieldworkRoutes }, { sampleOfPaper }] = await Promise.all([
    import('@akashi/web-fieldwork'),
    import('@akashi/web-sampling'),
  ]);
  return fieldworkRoutes(sampleOfPaper);
}

/** Every area exports its routes; those of an engagement hang below `engagements/:engagementId`. */
export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  {
    path: 'choose',
    canActivate: [knownPerson],
    loadComponent: () => import('./choose/choose-page').then((m) => m.ChoosePage),
  },
  { path: 'vendor', loadChildren: () => import('@akashi/web-handoff').then((m) => m.vendorRoutes) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'engagements' },
      { path: 'gallery', loadComponent: () => import('./gallery/gallery').then((m) => m.Gallery) },
      { path: '', loadChildren: () => import('@akashi/web-firms').then((m) => m.firmsRoutes) },
      { path: 'criteria', loadChildren: () => import('@akashi/web-criteria').then((m) => m.criteriaRoutes) },
      {
        path: 'engagements',
        children: [
          { path: '', loadChildren: () => import('@akashi/web-engagements').then((m) => m.portfolioRoutes) },
          {
            path: ':engagementId',
            canActivate: [insideEngagement],
            children: [
              { path: '', loadChildren: () => import('@akashi/web-engagements').then((m) => m.engagementRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-scoping').then((m) => m.scopingRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-matrix').then((m) => m.matrixRoutes) },
              { path: '', loadChildren: papersWithTheirSample },
              { path: '', loadChildren: () => import('@akashi/web-review').then((m) => m.reviewRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-sampling').then((m) => m.samplingRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-findings').then((m) => m.findingsRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-reporting').then((m) => m.reportingRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-handoff').then((m) => m.handoffRoutes) },
              { path: '', loadChildren: () => import('@akashi/web-ledger').then((m) => m.ledgerRoutes) },
            ],
          },
        ],
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
