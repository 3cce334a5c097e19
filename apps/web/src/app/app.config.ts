import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Drafts, sendDropPass, watchSession } from '@akashi/web-platform';
import { FORM_DRAFTS } from '@akashi/web-ui';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    // Said here and not by an element of the page: what could write one into it could lead every address elsewhere.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'top' })),
    { provide: FORM_DRAFTS, useExisting: Drafts },
    // Not fetch: it says nothing of how much of a file has gone.
    provideHttpClient(withXhr(), withInterceptors([watchSession, sendDropPass])),
  ],
};
