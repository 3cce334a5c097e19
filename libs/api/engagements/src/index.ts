export { EditionStore, type EditionCriterionRow } from './edition/edition.store';
export { EngagementDoor, type Room } from './engagement-door';
export { EngagementsModule } from './engagements.module';
export { EngagementStore, type SeenEngagement } from './opening/engagement.store';
export { RulesetStore } from './opening/ruleset.store';
export { TeamStore } from './team/team.store';
export { PlanStore, type PlanHead, type PlannedDecision } from './plan/plan.store';
export { StatementStore } from './statement/statement.store';
export { readOrRefuse } from './statement/unreadable-file';
