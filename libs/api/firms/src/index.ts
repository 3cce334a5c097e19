export { addFirm } from './add-firm';
export { ClientStore } from './client.store';
export { FirmStore } from './firm.store';
export { FirmsModule } from './firms.module';
export { rulesetView } from './ruleset/ruleset-view';
export { RulesetStore } from './ruleset/ruleset.store';
