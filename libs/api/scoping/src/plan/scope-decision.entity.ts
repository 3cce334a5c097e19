import type { TestType } from '@akashi/domain/control';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('scope_decision')
export class ScopeDecisionEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'plan_id' }) planId!: string;
  @PrimaryColumn('uuid', { name: 'individual_control_id' }) individualControlId!: string;
  @PrimaryColumn('text', { name: 'test_type' }) testType!: TestType;
  @Column('text') decision!: 'in' | 'omitted';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'overrule_reason', nullable: true }) overruleReason!: string | null;
  @Column('uuid', { name: 'overruled_by', nullable: true }) overruledBy!: string | null;
  @Column('text', { name: 'computed_decision', nullable: true }) computedDecision!: 'in' | 'omitted' | null;
  @Column('text', { name: 'computed_reason', nullable: true }) computedReason!: string | null;
  @VersionColumn() version!: number;
}
