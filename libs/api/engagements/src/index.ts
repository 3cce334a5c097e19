export { EngagementDoor, type Room } from './engagement-door';
export { EngagementsModule } from './engagements.module';
