import { changeControl } from './amendment/change-control';
import { finalStatement } from './amendment/final-statement';
import type { Crew } from './crew';
import { planHours } from './hours/plan-hours';
import { renewYear } from './renewal/renew-year';
import { askClient } from './requests/ask-client';
import { collectFiles } from './requests/collect-files';
import { inviteClientPeople } from './requests/invite-client-people';
import { releaseDraft } from './requests/release-draft';
import { signUpStaff } from './steps/01-sign-up-staff';
import { registerClient } from './steps/02-register-client';
import { openEngagement } from './steps/03-open-engagement';
import { buildTeam } from './steps/04-build-team';
import { importStatement } from './steps/05-import-statement';
import { planScope } from './steps/06-plan-scope';
import { performTests } from './steps/07-perform-tests';
import { drawSamples } from './steps/08-draw-samples';
import { evaluateDeviations } from './steps/09-evaluate-deviations';
import { reviewPapers } from './steps/10-review-papers';
import { issueReport } from './steps/11-issue-report';
import { receiveImprovementPlan } from './steps/12-receive-improvement-plan';
import { exportToVendor } from './steps/13-export-to-vendor';
import { handOver } from './steps/14-hand-over';
import type { Journey, Step } from './steps/step';
import { leaveSummary } from './summary';
import { keepProcedures } from './workday/keep-procedures';
import { openOtherEngagements } from './workday/open-other-engagements';
import { reviewInPart } from './workday/review-in-part';

const steps: Step[] = [
  signUpStaff,
  registerClient,
  openEngagement,
  buildTeam,
  importStatement,
  planScope,
  performTests,
  changeControl,
  drawSamples,
  planHours,
  inviteClientPeople,
  askClient,
  releaseDraft,
  evaluateDeviations,
  collectFiles,
  reviewPapers,
  finalStatement,
  issueReport,
  receiveImprovementPlan,
  exportToVendor,
  handOver,
  renewYear,
];

/** What makes a working day of it: run after the findings, by `npm start` alone. */
const workday: Step[] = [collectFiles, reviewInPart, keepProcedures, renewYear, openOtherEngagements];

/** Leads the engagement through every step, or until after the named one; a line per step with its time. */
export async function leadThrough(crew: Crew, until: string | null, out: string | null): Promise<void> {
  const last = until === null ? steps.length - 1 : steps.findIndex(({ key }) => key === until);
  if (last < 0) throw new Error(`There is no step «${until}»; there are ${steps.map(({ key }) => key).join(', ')}.`);
  const journey: Journey = { crew, out, clientId: '', serviceId: '', engagementId: '' };
  await take(steps.slice(0, last + 1), journey);
  if (out !== null && last === steps.length - 1) await leaveSummary(journey, out);
}

/** The firm as its people find it in the morning: one engagement in its fieldwork, others on their way. */
export async function leadToWorkday(crew: Crew): Promise<void> {
  const untilFindings = steps.slice(0, steps.indexOf(evaluateDeviations) + 1);
  await take([...untilFindings, ...workday], { crew, out: null, clientId: '', serviceId: '', engagementId: '' });
}

async function take(some: readonly Step[], journey: Journey): Promise<void> {
  for (const [index, step] of some.entries()) {
    process.stdout.write(`${String(index + 1).padStart(2)}. ${step.title} … `);
    const begun = performance.now();
    await step.run(journey);
    process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  }
}
