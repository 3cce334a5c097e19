import { make, type Goal } from './goal.ts';

const { goal, nothing, tests } = make;
const foreign = 'apps/api/src/foreign-ids.int.spec.ts';
const firmWall = 'libs/api/platform/src/database/firm-wall.int.spec.ts';
const mutation = 'apps/verify/src/mutation.spec.ts';
const duties = 'libs/api/fieldwork/src/review/separation-of-duties.int.spec.ts';
const twoProcesses = 'apps/api/src/two-processes.int.spec.ts';
const strange = 'is answered like an id that nobody has: another firm’s, and another engagement’s of the own firm';
const audit = 'fails where something is high and the report does not say why';
const stillNamed = 'every query still names the firm: strange ids are answered like nobody’s';

/** The thirty goals of security and reliability. What no test and no figure shows in whole is not called met. */
// prettier-ignore
export const goals: readonly Goal[] = [
  goal(1, '全操作の全IDで分離', 'isolation at every id of every operation', '100%, 0 leaks',
    tests(null, [foreign, strange], [foreign, 'reaches every operation past the check of its input'])),
  goal(2, '片方の層を外しても分離', 'isolation with either layer removed', '0 leaks',
    tests('the run with the guards of the API removed and the rows’ walls alone', [foreign, stillNamed])),
  goal(3, '分離を壊す変更の検出', 'mutants of isolation killed', '≥ 95%', nothing('no mutation run of the code exists')),
  goal(4, '行レベルの壁の一覧', 'row security in the catalogue', '0 exceptions',
    tests(null, [firmWall, 'is enabled and forced on every table'])),
  goal(5, '行レベルの壁の負担', 'cost of row security', 'tps ≤ −35%, p95 ≤ +10%', nothing('no benchmark runs with and without it')),
  goal(6, '改ざんの検出', 'tampering found', '2,000 of 2,000; 0 false alarms in 1,000',
    tests('1,000 clean packages: the suite checks a hundred', [mutation, 'are all accepted'],
      [mutation, 'is rejected after any change to the bytes of the archive'])),
  goal(7, 'オフライン検証の時間', 'offline verification', '≤ 10 s for 20,000 events and 1 GB', { by: 'figure', bench: 'B10', figure: 'B10-verify', most: 10 }),
  goal(8, '未署名の記録の期間', 'ledger not yet signed', '≤ 24 h; 0 at approval, issue and handoff',
    tests('that nothing is unsigned at approval, issue and handoff, as one query',
      ['libs/api/ledger/src/firm/overdue-checkpoint.int.spec.ts', 'signs what is unsigned for a day, though the night had failed, and nothing before and nothing twice'])),
  goal(9, '記録の追加の負担', 'cost of a ledger entry', 'p95 ≤ 3 ms; ≥ 200 and ≥ 800 per s', nothing('no benchmark times the entry alone')),
  goal(10, '記録の網羅', 'every change has an entry', '100%, nightly gap 0',
    tests('the nightly reconciliation', ['tools/ledger-actions.spec.ts', 'is kept to by every one: nobody casts an entry past it, and nobody silences the compiler'])),
  goal(11, '強制終了で失われる書込み', 'kept writes lost at a kill', '0 in 50 runs',
    tests('fifty runs, and a failover', ['apps/api/src/crashed-server.int.spec.ts', 'is never missing if it was called kept, when the server is killed amid many writers'])),
  goal(12, '再送による重複', 'effects doubled by retries', '0, each POST',
    tests('every POST, five times at once', [twoProcesses, 'give the same request, sent to both at the same time, one effect and one answer'])),
  goal(13, '更新の消失', 'updates lost', '1 winner of 50',
    tests('fifty writers: the test has ten', ['libs/api/people/src/provisioning/scim.int.spec.ts', 'is held against the version that it has seen: of ten at once one is kept, and the others are told'])),
  goal(14, '同時実行での職務分離', 'separation of duties under concurrency', '0 in 10,000 model runs',
    tests('ten thousand model runs', [duties, 'lets one of two racing reviewers through'],
      [duties, 'lets one of two connections sign in one role, and one person in one role only'])),
  goal(15, '順次再起動での誤り', 'errors in a rolling restart', '0 of ≥ 1,000', nothing('npm run topology -- --only rolling restarts two servers behind nginx, apart from this run')),
  goal(16, '主系喪失時の停止', 'outage when the primary is lost', '≤ 5 s; ≤ 60 s', nothing('npm run topology -- --only promotion takes the primary away, apart from this run; 60 s need a failover that finds it by itself')),
  goal(17, '復旧時点と復旧時間', 'recovery point and time', '≤ 5 min; ≤ 1 h for 50 GB', nothing('needs 50 GB and an archive of the write-ahead log')),
  goal(18, '復元の完全性', 'integrity of a restore', '100% equal',
    tests(null, ['apps/api/src/backup/backup.int.spec.ts', 'restores everything, finds no difference and leaves no database behind'])),
  goal(19, '読取りの応答時間', 'latency of reading', 'p95 ≤ 200 ms, p99 ≤ 500 ms', nothing('the bench has medians and rates, no fixed 50 requests a second over 100 firms')),
  goal(20, '書込みの応答時間', 'latency of writing', 'p95 ≤ 300 ms', nothing('the bench has rates, no fixed 15 requests a second')),
  goal(21, '報告書ジョブ', 'the job of the report', '≤ 60 s; 5 kills, 1 result',
    tests('five points of failure with 500 controls, timed', ['apps/api/src/worker-killed.int.spec.ts', 'leaves it to the next one that starts, and the package is there once'])),
  goal(22, '失効の即時性', 'revocation', 'refused at the next request on every server',
    tests('the disabling of a person: the test signs out', [twoProcesses, 'know each other’s sessions, and each other’s sign-outs at once'])),
  goal(23, 'ログインの推測', 'guessing at sign-in', '≤ 5 of 40 reach the hash; p95 ≤ 1 s beside',
    tests('two servers, and the time of others beside it', ['libs/api/people/src/sessions/sign-in.int.spec.ts', 'lets at most five of forty parallel guesses reach the password, and then says how long to wait'])),
  goal(24, '任意の入力', 'anything sent', '0 × 5xx in 2,000 per operation',
    tests('2,000 requests an operation', ['apps/api/src/fuzz.int.spec.ts', 'is answered, or refused with a whole problem and nothing changed'])),
  goal(25, '悪意あるファイル', 'hostile files', '40 of 40; ≤ 200 ms; ≤ 300 MB more', nothing('hostile files are tested kind by kind, not as one timed set of forty')),
  goal(26, 'アップロード時のメモリー', 'memory of ten uploads of 100 MB', '≤ 50 MB more', { by: 'figure', bench: 'B16', figure: 'B16-memory', most: 50 }),
  goal(27, 'ASVS 5.0 レベル2', 'ASVS 5.0 level 2', '100% with a test or a reason',
    tests('the chosen rows of level 3', ['tools/asvs.spec.ts', 'names tests that there are, and says of every other row why there is none'])),
  goal(28, '依存パッケージ', 'dependencies', '0 known high or critical; SBOM',
    tests('the answer of the registry: `npm run audit` asks it', ['tools/supply/audit-report.spec.ts', audit],
      ['tools/supply/bill-of-materials.spec.ts', 'holds every package that is released, and no tool'])),
  goal(29, '移行の安全', 'safety of migrations', 'lock ≤ 2 s; N and N−1 work',
    tests('lock times and two versions under load', ['apps/api/src/schema.int.spec.ts', 'go down to nothing and up again to the same schema'])),
  goal(30, '稼働率', 'availability', '99.9% a month', nothing('a month of operation is needed')),
];
