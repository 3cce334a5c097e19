export { Api } from './api';
export { ApiProblem, problemOf, toApiProblem } from './api-problem';
export { Drafts } from './drafts';
export { EngagementContext } from './engagement-context';
export { insideEngagement, signedIn } from './guards';
export { Sending } from './sending';
export { Session, watchSession } from './session';
export { momentInJapan, todayInJapan } from './today';
