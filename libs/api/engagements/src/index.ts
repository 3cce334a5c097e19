export { BaseServiceStore } from './base-service/base-service.store';
export { EngagementDoor, type Room } from './engagement-door';
export { EngagementsModule } from './engagements.module';
export { nextNumber } from './engagement-number';
export { holdEngagement } from './hold-engagement';
export { MoveEngagement } from './move-engagement';
export { EngagementStore } from './opening/engagement.store';
export { TermStore } from './terms/term.store';
export { TeamStore } from './team/team.store';
