export { EngagementDoor, type Room } from './engagement-door';
export { EngagementsModule } from './engagements.module';
export { holdEngagement } from './hold-engagement';
export { EngagementStore, type SeenEngagement } from './opening/engagement.store';
export { RulesetStore } from './opening/ruleset.store';
export { TeamStore } from './team/team.store';
