import { describe, expect, it } from 'vitest';
import { apiSources, versionedTables } from './api-sources.ts';
import { findWrites, type Write } from './find-writes.ts';

/** Updates of versioned rows that name no version, and why nobody's change is lost by them. */
const reasons: Record<string, string> = {
  'api_token in FindToken.touch': 'That a token was used is no change of it: whoever ends it has seen all that counts.',
  'scope_plan in PlanStore.addDraft':
    'Whoever drafts holds the engagement: the earlier draft is put aside, whatever it had become.',
  'scope_plan in PlanStore.overrule':
    'The decision names its own version; the plan’s goes up with it, so that nobody approves unseen.',
  'scope_plan in ChangedScopeStore.change':
    'Each decision names its own version; the plan’s goes up with them, so that nobody approves unseen.',
  'scope_plan in PlanStore.approveAmendment':
    'The amendment names its version; the plan that it takes the place of is held, and nobody can change an approved one.',
  'scope_plan in AmendmentStore.decide':
    'Each change names its own version; the plan’s goes up with them, so that nobody approves unseen.',
  'control_test in closeTests':
    'The tests are locked; which of them close follows from the plan, whose version was named.',
  'control_test in carryTests':
    'The tests are locked, and go over to the row that says the same of their control: nothing that anybody typed.',
  'client_person in ClientPersonStore.join':
    'Whoever comes in by an invitation is there as what they were invited to be, whatever they were before.',
  'client_person in MembershipStore.markSignedIn': 'When a person last came in is noted; nobody typed it.',
  'invitation in inviteFounder':
    'The firm has no member yet who could have seen a version: the installation makes its link anew.',
  'member in MembershipStore.markSignedIn': 'When a person last came in is noted; nobody typed it.',
  'control_test in recordPapers':
    'One change may touch several papers, locked in their order; the paper itself names its version.',
  'control_test in CellStore.change':
    'The tests are locked, and each cell compared under that lock with what its writer saw in it.',
  'control_test in recountTests':
    'Counters follow from other rows, counted under a lock. They are nothing that anybody typed.',
  'control_test in SignOffStore.move': 'The papers are locked, and their versions compared under that lock.',
  'test_step in StepStore.replace': 'Steps change with their paper, whose version was named before.',
  'test_step in FillingStore.renew': 'Steps change with their paper, whose version was named before.',
  'mail_outbox in MailOutbox.join': 'Notices are added to a mail that still waits; nobody typed it.',
  'mail_outbox in MailOutbox.joinLink': 'News are added to a mail that still waits; nobody typed it.',
  'mail_outbox in MailOutbox.take': 'The row is locked, and taken by whoever finds it due: nobody typed it.',
  'mail_setting in MailSettingStore.silence':
    'Whoever unsubscribes by a mail has seen no version, and means whatever stands.',
  'evidence in EvidenceStore.raiseVersion':
    'A newer file is added under the lock of the row, and replaces nothing that anybody typed.',
  'deviation in DeviationStore.see':
    'The deviation is locked, and its paper named its version: items are added, nothing is replaced.',
  'deviation in DeviationStore.raise': 'Taken under a lock; a finding raises what it finds there.',
  'item_result in ItemResultStore.record': 'The version of every result is compared under the lock of its paper.',
  'notice in NoticeStore.settle':
    'Whatever asked for what was done meanwhile, in each version: nobody types anything into a notice.',
  'notice in NoticeStore.readUpTo':
    'Whatever came up to the newest that was seen: the number names it, and nobody types anything into a notice.',
  'population in PopulationStore.freeze': 'The population is locked under the version that was named.',
  'finding in FindingStore.report':
    'Every reviewed finding stands in the report that is issued, whose version was named.',
  'improvement_item in ImprovementStore.put': 'The finding’s own version was named.',
  'finding in FindingStore.restore':
    'The correction that is given up was named in its version, and every finding goes back with it.',
  'report_correction in CorrectionStore.change':
    'What was seen names the version, and whoever hands it on read it from the body.',
  'report in ReportStore.anchor':
    'Only the first answer is kept: where the ledger stood is nothing that anybody may change.',
  'table_mapping in TableMappingStore.keep':
    'Whoever confirms a mapping last is the one whose mapping is offered; nobody has it open to change.',
  'vendor_export in ExportStore.count': 'A recipient’s download is counted, and never beyond what was agreed.',
  'handoff_package in PackageStore.add': 'A newer package takes the place of the one before, whatever became of that.',
};

const versioned = versionedTables();

function blindIn(writes: readonly Write[]): string[] {
  const blind = writes.filter(
    ({ verb, table, namesVersion }) => verb === 'update' && !namesVersion && versioned.has(table ?? ''),
  );
  return [...new Set(blind.map(({ table, place }) => `${table} in ${place}`))].sort();
}

describe('an update of a row that carries a version', () => {
  const writes = findWrites(apiSources());

  it('names the version that was seen, or the list says why not', () => {
    expect(blindIn(writes)).toEqual(Object.keys(reasons).sort());
  });

  it('is looked for in every table whose entity counts versions', () => {
    const texts = apiSources().filter(({ text }) => text.includes('@VersionColumn'));
    const tables = texts.map(({ text }) => /@Entity\('(\w+)'\)/.exec(text)?.[1]);
    expect(tables).not.toEqual([]);
    expect(tables.filter((table) => !versioned.has(table ?? ''))).toEqual([]);
  });
});

describe('this check', () => {
  const entity = { file: 'finding.entity.ts', text: `@Entity('finding')\nexport class FindingEntity {}` };
  const blind = (text: string) => blindIn(findWrites([entity, { file: 'x.ts', text }]));

  it.each([
    ['in SQL', 'function f(tx) { tx.query(`UPDATE finding SET state = $2, version = version + 1 WHERE id = $1`); }'],
    ['of the entity', 'function f(tx, id: string) { tx.update(FindingEntity, { id }, { version: 2 }); }'],
    [
      'that merges',
      'function f(tx) { tx.query(`INSERT INTO finding (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET state = $2`); }',
    ],
  ])('finds an update without one: %s', (_, text) => {
    expect(blind(text)).toEqual(['finding in f']);
  });

  it.each([
    ['in SQL', 'function f(tx) { tx.query(`UPDATE finding SET state = $2 WHERE id = $1 AND version = $3`); }'],
    [
      'by the rows that were sent',
      'function f(tx) { tx.query(`UPDATE finding f SET state = $2 FROM x w WHERE f.id = w.id AND f.version = w.version`); }',
    ],
    ['of the entity', 'function f(tx, seen: { id: string; version: number }) { tx.update(FindingEntity, seen, {}); }'],
    [
      'spread',
      'function f(tx, room) { const at = { ...room, version: 1 }; tx.update(FindingEntity, { ...at, firmId }, {}); }',
    ],
  ])('lets one pass that names it: %s', (_, text) => {
    expect(blind(text)).toEqual([]);
  });
});
