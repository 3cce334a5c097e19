import { plainNumber } from '@akashi/domain/catalogue';
import type { Technique } from '@akashi/domain/control';
import { sentenceOf, type ReportWording } from '@akashi/domain/engagement';
import type { AppendixRow, ReportFinding, ReportModel } from '../report/report-model';
import { procedureSummary, wordingOf } from '../report/report-words';
import { uuidV5 } from './uuid-v5';

const oscalVersion = '1.1.2';
const ns = 'https://akashi.example/ns/oscal';

const methods: Readonly<Record<Technique, 'INTERVIEW' | 'EXAMINE' | 'TEST'>> = {
  INQUIRY: 'INTERVIEW',
  INSPECTION: 'EXAMINE',
  OBSERVATION: 'EXAMINE',
  REPERFORMANCE: 'TEST',
};

/**
 * The results of 別添1 as OSCAL assessment-results. A test is an observation. A 発見事項 is an observation of type `finding` and not
 * an OSCAL finding, because that one has to call an objective satisfied or not, which this work does not do.
 */
export function renderOscalResults(model: ReportModel): Uint8Array {
  const { subject, appendix, findings } = model;
  const words = wordingOf(model);
  const performed = appendix.filter(({ result }) => result !== 'OMITTED');
  const controls = [...new Set(performed.map(({ criterion }) => controlId(criterion)))];
  return json({
    'assessment-results': {
      uuid: idOf(model, 'assessment-results'),
      metadata: metadataOf(model, words, words.titles.document.name),
      'import-ap': { href: `urn:uuid:${idOf(model, 'assessment-plan')}` },
      results: [
        {
          uuid: idOf(model, 'result'),
          title: subject.serviceName,
          description: sentenceOf(words, 'assessmentResults', {}),
          start: instant(subject.period.from),
          end: instant(model.reportDate),
          'reviewed-controls': {
            'control-selections': [{ 'include-controls': controls.map((id) => ({ 'control-id': id })) }],
          },
          observations: [
            ...performed.map((row, index) => observationOf(model, words, row, index)),
            ...findings.map((finding) => findingObservation(model, words, finding)),
          ],
        },
      ],
    },
  });
}

/** What the client's improvement plan answers to, as an OSCAL plan of action; null when nothing was found. */
export function renderOscalPlanOfAction(model: ReportModel): Uint8Array | null {
  if (model.findings.length === 0) return null;
  const words = wordingOf(model);
  return json({
    'plan-of-action-and-milestones': {
      uuid: idOf(model, 'plan-of-action'),
      metadata: metadataOf(model, words, words.titles.document.findingList),
      'system-id': { 'identifier-type': ns, id: idOf(model, 'system') },
      observations: model.findings.map((finding) => findingObservation(model, words, finding)),
      'poam-items': model.findings.map((finding) => ({
        uuid: idOf(model, `poam-item/${finding.number}`),
        title: `${finding.number} ${finding.criterion}`,
        description: finding.fact,
        'related-observations': [{ 'observation-uuid': idOf(model, `finding/${finding.number}`) }],
      })),
    },
  });
}

function observationOf(model: ReportModel, words: ReportWording, row: AppendixRow, index: number) {
  const { tests, results } = words.titles;
  const summary = procedureSummary(words, row.mainTarget, row.techniques, row.population?.sampled ?? 0);
  return {
    uuid: idOf(model, `observation/${index}/${row.criterion}/${row.testType}`),
    title: `${row.criterion} ${tests[row.testType]}`,
    description: row.controlText,
    props: [prop('control-id', controlId(row.criterion)), prop('test-type', row.testType), prop('result', row.result)],
    methods: methodsOf(row.techniques),
    collected: instant(row.performedOn ?? model.reportDate),
    remarks: [summary, results[row.result], ...row.findings].filter(Boolean).join('／'),
  };
}

function findingObservation(model: ReportModel, words: ReportWording, finding: ReportFinding) {
  return {
    uuid: idOf(model, `finding/${finding.number}`),
    title: `${finding.number} ${finding.criterion} ${words.titles.tests[finding.testType]}`,
    description: finding.fact,
    props: [prop('control-id', controlId(finding.criterion)), prop('test-type', finding.testType)],
    methods: ['EXAMINE'],
    types: ['finding'],
    collected: instant(finding.confirmedOn),
    remarks: `${finding.difference}／${finding.extent}`,
  };
}

function metadataOf(model: ReportModel, words: ReportWording, title: string) {
  const party = idOf(model, 'party/firm');
  return {
    title: `${title}　${model.subject.serviceName}`,
    'last-modified': instant(model.reportDate),
    version: String(model.version),
    'oscal-version': oscalVersion,
    roles: [{ id: 'assessor', title: words.titles.document.assessor }],
    parties: [{ uuid: party, type: 'organization', name: model.firm.name }],
    'responsible-parties': [{ 'role-id': 'assessor', 'party-uuids': [party] }],
  };
}

/** `9.2.1.6.PB` → `ismap-9.2.1.6.pb`: an OSCAL token may not begin with a digit. `AC-2(1)` is `ac-2.1` as in its own catalog. */
function controlId(criterion: string): string {
  const number = plainNumber(criterion);
  return /^[a-z]/.test(number) ? number : `ismap-${number}`;
}

function methodsOf(techniques: readonly Technique[]): string[] {
  const named = [...new Set(techniques.map((technique) => methods[technique]))];
  return named.length > 0 ? named : ['UNKNOWN'];
}

function prop(name: string, value: string) {
  return { name, ns, value };
}

/** The scheme counts in Japanese calendar days; OSCAL wants an instant. */
function instant(date: string): string {
  return `${date}T00:00:00+09:00`;
}

function idOf(model: ReportModel, name: string): string {
  return uuidV5(`${model.documentNumber}/${model.version}/${name}`);
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
