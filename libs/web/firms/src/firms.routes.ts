import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** One's own account: a member's, and below `/client` that of a client's person. */
export const accountRoutes: Routes = [
  { path: '', loadComponent: () => import('./account/account-page').then((m) => m.AccountPage) },
];

export const firmsRoutes: Routes = [
  { path: 'account', children: accountRoutes },
  { path: 'firm', loadComponent: () => import('./firm/firm-page').then((m) => m.FirmPage) },
  {
    path: 'firm/identity-provider',
    loadComponent: () => import('./provider/identity-provider-page').then((m) => m.IdentityProviderPage),
  },
  { path: 'firm/mail', loadComponent: () => import('./mail/firm-mail-page').then((m) => m.FirmMailPage) },
  {
    path: 'firm/statement-rules',
    loadComponent: () => import('./statement-rules/statement-rules-page').then((m) => m.StatementRulesPage),
  },
  {
    path: 'firm/check-grades',
    loadComponent: () => import('./check-grades/check-grades-page').then((m) => m.CheckGradesPage),
  },
  {
    path: 'firm/report-templates',
    loadComponent: () => import('./report-templates/report-templates-page').then((m) => m.ReportTemplatesPage),
  },
  { path: 'clients', loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage) },
  { path: 'rulesets', loadComponent: () => import('./ruleset/ruleset-page').then((m) => m.RulesetPage) },
];

/** Where a person sets up the second factor that is asked of them, before anything else: below `/enrol`. */
export const enrolRoutes: Routes = [
  { path: '', loadComponent: () => import('./factors/enrol-page').then((m) => m.EnrolPage) },
];

/** Where somebody who has lost their password sets a new one, by a link, or asks for it: below `/password`. */
export const passwordRoutes: Routes = [
  { path: 'forgotten', loadComponent: () => import('./join/forgotten-page').then((m) => m.ForgottenPage) },
  { path: '', loadComponent: () => import('./join/password-page').then((m) => m.PasswordPage) },
];

/** Where the link of a mail leads, without an account: below `/unsubscribe`. */
export const unsubscribeRoutes: Routes = [
  { path: '', loadComponent: () => import('./join/unsubscribe-page').then((m) => m.UnsubscribePage) },
];

/** Where an invited person comes in, without an account: below `/join`. */
export const joinRoutes: Routes = [
  { path: '', loadComponent: () => import('./join/join-page').then((m) => m.JoinPage) },
];

/** Where one of a client's people comes in, by a link: below `/join-client`. */
export const joinClientRoutes: Routes = [
  { path: '', loadComponent: () => import('./join/join-client-page').then((m) => m.JoinClientPage) },
];
