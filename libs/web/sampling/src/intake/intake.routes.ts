import type { Routes } from '@angular/router';
import { IntakeDraft } from './intake-draft';
import { IntakePage } from './intake-page';

/** What was typed lives with the address, not with the page: whoever goes to look something up finds it again. */
export const intakeRoutes: Routes = [{ path: '', component: IntakePage, providers: [IntakeDraft] }];
