import type { Routes } from '@angular/router';
import { atClient, atInspection, awaiting, insideEngagement, knownPerson, signedIn } from '@akashi/web-platform';
import { withProblemTexts } from '@akashi/web-ui/refusal';

/** A paper shows its sample, and the two areas do not know each other: they meet here. */
async function papersWithTheirSample(): Promise<Routes> {
  const [papers, samples] = await Promise.all([import('@akashi/web-fieldwork'), import('@akashi/web-sampling')]);
  const sampleOfPaper = withProblemTexts(samples.problemTexts, samples.sampleOfPaper);
  return withProblemTexts(papers.problemTexts, papers.fieldworkRoutes(sampleOfPaper));
}

/** One's own account is the same page in the frame of a client's people, and in that of inspectors. */
const ownAccount: Routes = [
  {
    path: 'account',
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.accountRoutes)),
  },
];

/** How one is told by mail, too. */
const ownMail: Routes = [
  { path: 'notices/mail', loadChildren: () => import('@akashi/web-notices').then((m) => m.mailSettingRoutes) },
];

/** What any rule may answer; nobody who has yet to sign in asks one. */
const ofThePlatform = () => import('@akashi/contracts/problems/platform').then((m) => [m.platformTexts]);

/** Every area exports its routes; those of an engagement hang below `engagements/:engagementId`. */
export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  {
    path: 'sign-in/code',
    canActivate: [awaiting('factor')],
    loadComponent: () => import('./sign-in/code-page').then((m) => m.CodePage),
  },
  { path: 'sign-in/return', loadComponent: () => import('./sign-in/return-page').then((m) => m.ReturnPage) },
  {
    path: 'choose',
    canActivate: [knownPerson],
    loadComponent: () => import('./choose/choose-page').then((m) => m.ChoosePage),
  },
  {
    path: 'join',
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.joinRoutes)),
  },
  {
    path: 'join-client',
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.joinClientRoutes)),
  },
  {
    path: 'join-inspection',
    loadChildren: () =>
      import('@akashi/web-inspection').then((m) => withProblemTexts(m.problemTexts, m.joinInspectionRoutes)),
  },
  {
    path: 'password',
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.passwordRoutes)),
  },
  {
    path: 'unsubscribe',
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.unsubscribeRoutes)),
  },
  {
    path: 'enrol',
    canActivate: [awaiting('enrolment')],
    loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.enrolRoutes)),
  },
  { path: 'check', loadChildren: () => import('@akashi/web-ledger').then((m) => m.checkRoutes) },
  {
    path: 'drop',
    loadChildren: () => import('@akashi/web-requests').then((m) => withProblemTexts(m.problemTexts, m.dropRoutes)),
  },
  { path: 'vendor', loadChildren: () => import('@akashi/web-handoff').then((m) => m.vendorRoutes) },
  ...withProblemTexts(ofThePlatform, [
    {
      path: 'client',
      canActivate: [atClient],
      loadChildren: () =>
        import('@akashi/web-client').then((m) =>
          withProblemTexts(m.problemTexts, m.clientRoutes([...ownAccount, ...ownMail])),
        ),
    },
    {
      path: 'inspection',
      canActivate: [atInspection],
      loadChildren: () =>
        import('@akashi/web-inspection').then((m) => withProblemTexts(m.problemTexts, m.inspectionRoutes(ownAccount))),
    },
    {
      path: '',
      canActivate: [signedIn],
      loadComponent: () => import('./shell/shell').then((m) => m.Shell),
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'engagements' },
        { path: 'gallery', loadComponent: () => import('./gallery/gallery').then((m) => m.Gallery) },
        {
          path: '',
          loadChildren: () => import('@akashi/web-firms').then((m) => withProblemTexts(m.problemTexts, m.firmsRoutes)),
        },
        {
          path: 'firm/ledger',
          loadChildren: () => import('@akashi/web-ledger').then((m) => m.firmLedgerRoutes),
        },
        {
          path: 'firm/ledger-keys',
          loadChildren: () =>
            import('@akashi/web-ledger').then((m) => withProblemTexts(m.problemTexts, m.ledgerKeysRoutes)),
        },
        {
          path: 'firm/stored-files',
          loadChildren: () => import('@akashi/web-ledger').then((m) => m.storedFilesRoutes),
        },
        {
          path: 'firm/security-log',
          loadChildren: () =>
            import('@akashi/web-ledger').then((m) => withProblemTexts(m.problemTexts, m.securityLogRoutes)),
        },
        {
          path: 'firm/inspections',
          loadChildren: () =>
            import('@akashi/web-inspection').then((m) => withProblemTexts(m.problemTexts, m.inspectionsRoutes)),
        },
        {
          path: 'firm/retention',
          loadChildren: () => import('@akashi/web-handoff').then((m) => m.retentionRoutes),
        },
        {
          path: 'inbox',
          loadChildren: () => import('@akashi/web-notices').then((m) => m.noticesRoutes),
        },
        {
          path: 'criteria',
          loadChildren: () =>
            import('@akashi/web-criteria').then((m) => withProblemTexts(m.problemTexts, m.criteriaRoutes)),
        },
        {
          path: 'portfolio',
          loadChildren: () =>
            import('@akashi/web-engagements').then((m) => withProblemTexts(m.problemTexts, m.allEngagementsRoutes)),
        },
        {
          path: 'load',
          loadChildren: () =>
            import('@akashi/web-engagements').then((m) => withProblemTexts(m.problemTexts, m.loadRoutes)),
        },
        {
          path: 'rotation',
          loadChildren: () =>
            import('@akashi/web-engagements').then((m) => withProblemTexts(m.problemTexts, m.rotationRoutes)),
        },
        {
          path: 'engagements',
          children: [
            {
              path: '',
              loadChildren: () =>
                import('@akashi/web-engagements').then((m) => withProblemTexts(m.problemTexts, m.portfolioRoutes)),
            },
            {
              path: ':engagementId',
              canActivate: [insideEngagement],
              children: [
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-engagements').then((m) => withProblemTexts(m.problemTexts, m.engagementRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-scoping').then((m) => withProblemTexts(m.problemTexts, m.scopingRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-matrix').then((m) => withProblemTexts(m.problemTexts, m.matrixRoutes)),
                },
                { path: '', loadChildren: papersWithTheirSample },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-review').then((m) => withProblemTexts(m.problemTexts, m.reviewRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-sampling').then((m) => withProblemTexts(m.problemTexts, m.samplingRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-findings').then((m) => withProblemTexts(m.problemTexts, m.findingsRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-requests').then((m) => withProblemTexts(m.problemTexts, m.requestsRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-reporting').then((m) => withProblemTexts(m.problemTexts, m.reportingRoutes)),
                },
                {
                  path: '',
                  loadChildren: () =>
                    import('@akashi/web-handoff').then((m) => withProblemTexts(m.problemTexts, m.handoffRoutes)),
                },
                { path: '', loadChildren: () => import('@akashi/web-ledger').then((m) => m.ledgerRoutes) },
              ],
            },
          ],
        },
      ],
    },
  ]),
  { path: '**', redirectTo: '' },
];
