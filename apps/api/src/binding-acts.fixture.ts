import {
  acknowledgedWarnings,
  aClientPerson,
  aComposedReport,
  amending,
  aPaperWithEvidence,
  aPlannedEngagement,
  aReceivedLetter,
  aReportableEngagement,
  everyPointConfirmed,
  monthly,
  signsByPasskey,
  SoftAuthenticator,
  todayIsNotBefore,
  withClientPapers,
  workOff,
  type Firm,
  type PasskeyHolder,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  EngagementView,
  FirmView,
  LedgerKeysView,
  LetterView,
  PaperView,
  ReportView,
  NextYearView,
} from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterArchiveActs } from './binding-after-archive.fixture';
import { inspectionActs } from './binding-inspections.fixture';

/** Everybody of a firm who does, one after the other, each act that binds it: whoever signs does so by a passkey of their own. */
export class BindingActs {
  private readonly holders = new Map<string, PasskeyHolder>();

  constructor(
    private readonly test: TestApp,
    private readonly firm: Firm,
  ) {}

  async all(): Promise<void> {
    await this.firmActs();
    await this.teamActs();
    await this.planActs();
    await this.paperActs();
    await this.deliveryActs();
  }

  /** The person as they sign by a passkey: one device each. */
  private async by(person: Person): Promise<PasskeyHolder> {
    const known = this.holders.get(person.userId);
    if (known) return known;
    const holder = await signsByPasskey(this.test, person, new SoftAuthenticator());
    this.holders.set(person.userId, holder);
    return holder;
  }

  private async act(person: Person, operation: string, body: object): Promise<unknown> {
    return (await this.by(person)).act(operation, body);
  }

  private async firmActs(): Promise<void> {
    const [admin, office] = [
      await this.firm.person('管理', 'firm_admin', 'member'),
      await this.firm.person('品管', 'quality_office', 'member'),
    ];
    const member = await this.firm.person('佐藤');
    const of = `/api/members/${member.userId}`;
    const version = async () => {
      const row = `SELECT version FROM member WHERE firm_id = $1 AND user_id = $2`;
      return (await this.test.admin.query<{ version: number }>(row, [this.firm.firmId, member.userId])).rows[0]!
        .version;
    };
    await this.act(admin, `PUT ${of}/roles`, { firmRoles: ['member', 'quality_office'], version: await version() });
    await this.act(admin, `PUT ${of}/second-factor`, { isRequired: true, version: await version() });
    await this.by(member);
    await this.act(admin, `POST ${of}/factors/reset`, { version: await version() });
    await this.act(admin, `POST ${of}/password-link`, { version: await version() });
    const token = { name: 'program', permissions: ['client.read'], engagementIds: null, days: 30 };
    await this.act(office, 'POST /api/account/tokens', token);
    await this.act(office, `POST ${of}/confirm`, { how: 'in-person', version: await version() });
    await this.act(admin, `POST ${of}/disable`, { reason: '退職したため', version: await version() });
    await this.act(admin, `POST ${of}/enable`, { version: await version() });

    const person = { familyName: '新', givenName: '人', title: '', email: 'shin@example.test', firmRoles: ['member'] };
    const { id } = (await this.act(admin, 'POST /api/invitations', person)) as { id: string };
    await this.act(admin, `POST /api/invitations/${id}/renew`, { version: 1 });

    const issuer = 'https://login.kasumidai.example';
    const provider = {
      ...{ kind: 'oidc', issuer, clientId: 'akashi', secret: 'a-secret', entryPoint: '', certificates: [] },
      ...{ domains: [], isOnly: false, version: 0 },
    };
    await this.act(admin, 'PUT /api/firm/identity-provider', provider);
    await this.test.admin.query(`UPDATE identity_provider SET tested_at = now() WHERE firm_id = $1`, [
      this.firm.firmId,
    ]);
    await this.act(admin, 'PUT /api/firm/identity-provider/state', { isOn: true, version: 1 });

    await this.act(admin, 'POST /api/firm/provisioning/tokens', { name: 'provider', days: 30 });
    const keys = (await (await this.by(admin)).get('/api/firm/ledger-keys').expect(200)).body as LedgerKeysView;
    await this.act(admin, 'POST /api/firm/ledger-keys', { number: keys.keys.at(-1)!.number });
    const at = async () => ((await (await this.by(admin)).get('/api/firm').expect(200)).body as FirmView).version;
    await this.act(admin, 'PUT /api/firm/log-retention', { days: 800, version: await at() });
    await this.act(admin, 'PUT /api/firm/second-factor', { isRequired: true, version: await at() });
    await this.act(admin, 'PUT /api/firm/second-factor', { isRequired: false, version: await at() });

    const correction = { path: 'deadlines.validityMonths', text: '15', confidence: 'found', source: '照会の回答' };
    const draft = await (
      await this.by(office)
    )
      .post(`/api/ruleset-versions/${encodeURIComponent(ismapRuleset20240801.id)}/revise`)
      .send({ reason: '照会で確かめたため', corrections: [correction] })
      .expect(201);
    const second = await this.firm.person('第二品管', 'quality_office', 'member');
    const ruleset = encodeURIComponent((draft.body as { id: string }).id);
    await this.act(second, `POST /api/ruleset-versions/${ruleset}/approve`, { version: 1 });
  }

  private async teamActs(): Promise<void> {
    const { leader, path, engagementId } = await aPlannedEngagement(this.test, this.firm);
    const joining = await this.firm.person('新任');
    const other = await this.firm.person('別の新任');
    const assign = ({ userId }: Person) =>
      this.act(leader, `POST ${path}/team`, { userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null });
    await assign(joining);
    await assign(other);
    const declared = { hasInterest: true, explanation: '前職' };
    await this.act(joining, `POST ${path}/independence`, declared);
    const { rows } = await this.test.admin.query<{ id: string }>(
      `SELECT id FROM independence_declaration WHERE user_id = $1`,
      [joining.userId],
    );
    const reason = '前職は監査の対象に関わらない';
    await this.act(leader, `POST ${path}/team/${joining.userId}/resolve-interest`, {
      declarationId: rows[0]!.id,
      reason,
    });
    await this.act(leader, `PUT ${path}/team/${other.userId}`, { toOn: '2026-12-31', version: 1 });
    const { proposal } = (await (await this.by(leader)).get(`${path}/next-year`).expect(200)).body as NextYearView;
    const team = [{ personId: joining.userId, role: 'practitioner' }];
    await this.act(leader, `POST ${path}/next-year`, { ...proposal, leaderId: leader.userId, team });
    await this.clientActs(leader, engagementId);
    const office = await this.firm.person('検査の窓口', 'quality_office', 'member');
    await inspectionActs((operation, body) => this.act(office, operation, body), engagementId);
  }

  /** Whoever hands a way in to a client's people out signs for it. */
  private async clientActs(leader: Person, engagementId: string): Promise<void> {
    const asked = `SELECT client_id AS id FROM engagement WHERE id = $1`;
    const of = (await this.test.admin.query<{ id: string }>(asked, [engagementId])).rows[0]!;
    const person = { familyName: '藤', givenName: '恵', title: '', email: 'fuji@example.test', kind: 'owner' };
    const invited = (await this.act(leader, `POST /api/clients/${of.id}/invitations`, person)) as { id: string };
    await this.act(leader, `POST /api/clients/${of.id}/invitations/${invited.id}/renew`, { version: 1 });
    const { userId } = await aClientPerson(this.test, { firmId: this.firm.firmId, clientId: of.id });
    const admin = await this.firm.person('第二の管理', 'firm_admin', 'member');
    await this.act(admin, `POST /api/clients/${of.id}/people/${userId}/password-link`, { version: 1 });
  }

  /** Whoever gives the client's people a copy of the report signs for it. */
  private async reportActs(
    leader: PasskeyHolder,
    { firmId, engagementId, path }: TestedEngagement,
    reportId: string,
  ): Promise<void> {
    const asked = `SELECT client_id AS "clientId" FROM engagement WHERE id = $1`;
    const { clientId } = (await this.test.admin.query<{ clientId: string }>(asked, [engagementId])).rows[0]!;
    await aClientPerson(this.test, { firmId, clientId }, 'owner');
    await leader.act(`POST ${path}/released-documents/reports`, { reportId, format: 'pdf', note: '' });
  }

  private async planActs(): Promise<void> {
    const drafted = await aPlannedEngagement(this.test, this.firm, { plan: 'draft' });
    await this.act(drafted.leader, `POST ${drafted.path}/plan/approve`, { version: 1 });
    const work = await aPlannedEngagement(this.test, this.firm);
    const amendment = amending(work);
    const decided = await amendment.decideAll(await amendment.drafted({ 2: monthly }));
    await this.act(work.leader, `POST ${work.path}/plan/amendment/approve`, { version: decided.amendment!.version });
  }

  private async paperActs(): Promise<void> {
    const work = await aPlannedEngagement(this.test, this.firm);
    const practitioner = await this.by(work.practitioner);
    const senior = await this.by(work.senior);
    const worked = [];
    for (const position of [1, 2, 3])
      worked.push(await aPaperWithEvidence({ ...work, practitioner }, work.designTest(position)));
    const body = ({ version, digest }: PaperView) => ({ version, digest });
    const batch = (papers: PaperView[]) => ({
      tests: papers.map(({ id, version, digest }) => ({ id, version, digest })),
    });
    const [one, ...many] = worked;
    await practitioner.act(`POST ${work.path}/tests/${one!.id}/sign`, body(one!));
    await practitioner.act(`POST ${work.path}/tests/sign`, batch(many));
    const seen = async ({ id }: PaperView) =>
      (await senior.get(`${work.path}/tests/${id}`).expect(200)).body as PaperView;
    await senior.act(`POST ${work.path}/tests/${one!.id}/review`, body(await seen(one!)));
    await senior.act(`POST ${work.path}/tests/review`, batch([await seen(many[0]!), await seen(many[1]!)]));
  }

  private async deliveryActs(): Promise<void> {
    todayIsNotBefore(this.test, '2027-06-30');
    const arranged = await aReportableEngagement(this.test, this.firm);
    const { path } = arranged;
    const leader = await this.by(arranged.leader);
    const senior = await this.by(arranged.senior);
    const work: TestedEngagement = { ...arranged, leader, senior };
    const letter = await aReceivedLetter(work);
    const points = everyPointConfirmed(letter);
    const [first, ...others] = points.points;
    const qualified = { ...first!, answer: 'qualified', words: '調査中の1件を除く' };
    const read = await senior
      .put(`${path}/letter/${letter.id}/points`)
      .send({ ...points, points: [qualified, ...others] })
      .expect(200);
    const { pointsVersion } = read.body as LetterView;
    const acknowledged = { version: pointsVersion, reason: '対象のサービスに関わらない事案であるため' };
    await leader.act(`POST ${path}/letter/${letter.id}/points/${first!.code}/acknowledge`, acknowledged);

    const { id, digest, version } = await aComposedReport(work);
    const report = `${path}/report/${id}`;
    await this.act(arranged.qualityReviewer, `POST ${report}/quality-review`, { version, digest });
    const warnings = await acknowledgedWarnings(work, { id, version: version + 1 });
    await leader.act(`POST ${report}/approve`, { version: version + 1, digest, ...warnings });
    const approved = (await leader.get(report).expect(200)).body as ReportView;
    await leader.act(`POST ${report}/issue`, { version: approved.version, digest });
    await workOff(this.test);
    const link = { recipientName: '受取人', recipientEmail: 'receiver@example.test', days: 7, maxDownloads: 5 };
    await leader.act(`POST ${path}/exports`, link);
    await this.reportActs(leader, arranged, id);
    await withClientPapers(work);
    await senior.act(`POST ${path}/package`, {});
    await workOff(this.test);
    const { rows } = await this.test.admin.query<{ id: string }>(
      `SELECT id FROM handoff_package WHERE engagement_id = $1`,
      [work.engagementId],
    );
    const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
    await leader.act(`POST ${path}/package/${rows[0]!.id}/hand-over`, handing);
    const now = (await senior.get(path).expect(200)).body as EngagementView;
    await leader.act(`POST ${path}/archive`, { version: now.version });
    const office = await this.by(await this.firm.person('保管の窓口', 'quality_office', 'member'));
    await afterArchiveActs({ path, leader, senior, office });
    await workOff(this.test);
  }
}
