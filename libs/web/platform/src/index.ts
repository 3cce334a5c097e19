export { Api } from './api';
export { ApiProblem, toApiProblem } from './api-problem';
export { Drafts } from './drafts';
export { EngagementContext } from './engagement-context';
export { insideEngagement, signedIn } from './guards';
export { Session, watchSession } from './session';
