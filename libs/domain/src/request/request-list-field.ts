import { plainHeading } from '../table';

/** What a list of requests holds, in the order in which it is written. The state is told and never read. */
export const requestListFields = [
  'number',
  'title',
  'wanted',
  'shows',
  'dueOn',
  'answerer',
  'papers',
  'state',
  'answer',
  'answeredBy',
  'answeredOn',
] as const;

export type RequestListField = (typeof requestListFields)[number];

/** What leaves for a client that keeps away from the portal: nothing of papers, as on their own pages. */
export const clientListFields = requestListFields.filter((field) => field !== 'papers');

export const requestListHeads: Readonly<Record<'ja' | 'en', Readonly<Record<RequestListField, string>>>> = {
  ja: {
    number: '番号',
    title: '求めているもの',
    wanted: '依頼の文',
    shows: 'よい回答が示すこと',
    dueOn: '期限',
    answerer: '回答する人',
    papers: '使う調書',
    state: '状態',
    answer: '回答',
    answeredBy: '回答した人',
    answeredOn: '回答した日',
  },
  en: {
    number: 'No.',
    title: 'What is wanted',
    wanted: 'The request',
    shows: 'What a good answer shows',
    dueOn: 'Wanted until',
    answerer: 'Who answers',
    papers: 'Papers it serves',
    state: 'State',
    answer: 'Answer',
    answeredBy: 'Answered by',
    answeredOn: 'Answered on',
  },
};

/** Which column a heading is of; undefined for one of somebody else's. */
export function fieldOfHeading(heading: string): RequestListField | undefined {
  const plain = plainHeading(heading);
  return requestListFields.find((field) =>
    (['ja', 'en'] as const).some((lang) => plainHeading(requestListHeads[lang][field]) === plain),
  );
}
