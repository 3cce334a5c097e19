import { InjectionToken } from '@angular/core';
import type { FormDraft } from '../form/form-plan';

/** Where forms keep what is typed in them: under the person and where they work. Without one nothing is kept. */
export const FORM_DRAFTS = new InjectionToken<{ of<T>(name: string): FormDraft<T> } | null>('drafts of forms', {
  providedIn: 'root',
  factory: () => null,
});
