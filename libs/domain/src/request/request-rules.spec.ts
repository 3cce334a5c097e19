import { describe, expect, it } from 'vitest';
import { mayAcceptRequest } from './accept-request.rule';
import { isForPerson, mayAnswerRequest, mayDeliverFile, type SubmitAnswerFacts } from './answer-request.rule';
import { lookAtArrived } from './arrival-check';
import { mayCheckRequest } from './check-request.rule';
import { mayCommentRequest } from './comment-request.rule';
import { mayDraftRequest, type DraftRequestFacts } from './draft-request.rule';
import { mayExtendRequest } from './extend-request.rule';
import { isOverdue, requestNumber, requestStates, whoseTurn, type RequestState } from './request-state';
import { mayReturnRequest } from './return-request.rule';
import { mayReviseRequest } from './revise-request.rule';
import { maySendRequest } from './send-request.rule';
import { mayWithdrawRequest } from './withdraw-request.rule';

const yes = { allowed: true };
const no = (code: string) => ({ allowed: false, code });
const today = '2026-10-21';

/** The states in which a rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

const draft: DraftRequestFacts = {
  engagementState: 'in_fieldwork',
  text: { title: 'ログの点検', wanted: '記録をください。', shows: '', dueOn: '2026-10-30' },
  answererIsThere: true,
};

describe('a request', () => {
  it('is written with a title, words and a day, while there is fieldwork, for somebody who is there', () => {
    expect(mayDraftRequest(draft)).toEqual(yes);
    const refused = (change: Partial<DraftRequestFacts['text']>) =>
      mayDraftRequest({ ...draft, text: { ...draft.text, ...change } });
    expect(refused({ title: '　' })).toEqual(no('request.title-missing'));
    expect(refused({ wanted: '' })).toEqual(no('request.wanted-missing'));
    expect(refused({ dueOn: '2026-02-30' })).toEqual(no('request.due-invalid'));
    expect(refused({ shows: 'あ'.repeat(2001) })).toEqual(no('request.text-not-storable'));
    expect(mayDraftRequest({ ...draft, engagementState: 'accepted' })).toEqual(no('request.fieldwork-not-open'));
    expect(mayDraftRequest({ ...draft, answererIsThere: false })).toEqual(no('request.answerer-unknown'));
  });

  it('is changed until it is answered', () => {
    expect(allowedIn((state) => mayReviseRequest({ ...draft, state }))).toEqual(['draft', 'requested', 'returned']);
  });

  it('is sent once, with a day that can still be kept', () => {
    const facts = { engagementState: 'in_fieldwork', dueOn: today, today } as const;
    expect(allowedIn((state) => maySendRequest({ ...facts, state }))).toEqual(['draft']);
    expect(maySendRequest({ ...facts, state: 'draft', dueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(maySendRequest({ ...facts, state: 'draft', engagementState: 'issued' })).toEqual(
      no('request.fieldwork-not-open'),
    );
  });

  it('is given more time while the client owes it, and only more', () => {
    const facts = { dueOn: '2026-10-25', newDueOn: '2026-10-30', today };
    expect(allowedIn((state) => mayExtendRequest({ ...facts, state }))).toEqual(['requested', 'returned']);
    const refused = (change: object) => mayExtendRequest({ ...facts, state: 'requested', ...change });
    expect(refused({ newDueOn: '2026-10-25' })).toEqual(no('request.due-not-later'));
    expect(refused({ dueOn: '2026-10-01', newDueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(refused({ newDueOn: '10/30' })).toEqual(no('request.due-invalid'));
  });

  it('is late while the client owes it after its day, and not once it is answered', () => {
    expect(requestStates.filter((state) => isOverdue({ state, dueOn: '2026-10-20' }, today))).toEqual([
      'requested',
      'returned',
    ]);
    expect(isOverdue({ state: 'requested', dueOn: today }, today)).toBe(false);
    expect(requestStates.map(whoseTurn)).toEqual(['firm', 'client', 'firm', 'firm', 'client', null, null]);
    expect([requestNumber(7), requestNumber(1234)]).toEqual(['R-007', 'R-1234']);
  });

  it('is taken back with a reason until it is settled', () => {
    expect(allowedIn((state) => mayWithdrawRequest({ state, reason: '重複' }))).toEqual(
      requestStates.filter((state) => state !== 'accepted' && state !== 'withdrawn'),
    );
    expect(mayWithdrawRequest({ state: 'draft', reason: ' ' })).toEqual(no('request.withdrawal-reason-missing'));
  });

  it('is talked about once it is sent', () => {
    expect(allowedIn((state) => mayCommentRequest({ state, text: '様式は。' }))).toEqual(
      requestStates.filter((state) => state !== 'draft'),
    );
    expect(mayCommentRequest({ state: 'requested', text: '' })).toEqual(no('request.comment-missing'));
    expect(mayCommentRequest({ state: 'requested', text: 'あ'.repeat(2001) })).toEqual(
      no('request.words-not-storable'),
    );
  });
});

describe('an answer', () => {
  const answer: SubmitAnswerFacts = {
    engagementState: 'in_fieldwork',
    state: 'requested',
    files: 1,
    note: '',
    otherWay: null,
    today,
  };

  it('is brought by whom it was put to, by anybody when it was put to nobody, and by the owner always', () => {
    const nomura = { id: 'nomura', kind: 'contributor' } as const;
    expect([isForPerson('nomura', nomura), isForPerson(null, nomura), isForPerson('kuwahara', nomura)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isForPerson('kuwahara', { id: 'fujii', kind: 'owner' })).toBe(true);
    expect(isForPerson('kuwahara', { id: 'fujii', kind: 'approver' })).toBe(false);
  });

  it('comes while it is awaited, and in no engagement that is closed', () => {
    expect(allowedIn((state) => mayDeliverFile({ engagementState: 'in_fieldwork', state }))).toEqual([
      'requested',
      'returned',
    ]);
    expect(mayDeliverFile({ engagementState: 'archived', state: 'requested' })).toEqual(no('engagement.archived'));
  });

  it('holds a file, or words in the place of one', () => {
    expect(mayAnswerRequest(answer)).toEqual(yes);
    expect(mayAnswerRequest({ ...answer, files: 0 })).toEqual(no('request.nothing-sent'));
    expect(mayAnswerRequest({ ...answer, files: 0, note: '記録がありません。' })).toEqual(yes);
    expect(mayAnswerRequest({ ...answer, note: 'あ'.repeat(2001) })).toEqual(no('request.words-not-storable'));
    expect(mayAnswerRequest({ ...answer, state: 'submitted' })).toEqual(no('request.not-waiting'));
  });

  it('that came by another way says from whom, when and how', () => {
    const by = (change: object) =>
      mayAnswerRequest({ ...answer, otherWay: { from: '藤井', on: today, how: 'メール', ...change } });
    expect(by({})).toEqual(yes);
    expect(by({ from: '' })).toEqual(no('request.received-from-missing'));
    expect(by({ how: ' ' })).toEqual(no('request.received-from-missing'));
    expect(by({ on: '2026-10-22' })).toEqual(no('request.received-on-invalid'));
    expect(by({ from: 'あ'.repeat(201) })).toEqual(no('request.words-not-storable'));
  });

  it('is taken up once, and accepted or returned until it is settled', () => {
    expect(allowedIn((state) => mayCheckRequest({ state }))).toEqual(['submitted']);
    expect(allowedIn((state) => mayAcceptRequest({ state, files: [], chosen: [] }))).toEqual(['submitted', 'checking']);
    const back = { reason: '9月4日がありません。', dueOn: today, today };
    expect(allowedIn((state) => mayReturnRequest({ ...back, state }))).toEqual(['submitted', 'checking']);
    const returned = (change: object) => mayReturnRequest({ ...back, state: 'submitted', ...change });
    expect(returned({ reason: '' })).toEqual(no('request.return-reason-missing'));
    expect(returned({ dueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(returned({ dueOn: '' })).toEqual(no('request.due-invalid'));
  });

  it('gives evidence only of its own files, each once and of a paper', () => {
    const accept = (...chosen: { fileId: string; testIds: string[] }[]) =>
      mayAcceptRequest({ state: 'checking', files: ['a', 'b'], chosen });
    expect(accept({ fileId: 'a', testIds: ['t'] })).toEqual(yes);
    expect(accept({ fileId: 'c', testIds: ['t'] })).toEqual(no('request.file-unknown'));
    expect(accept({ fileId: 'a', testIds: ['t'] }, { fileId: 'a', testIds: ['t'] })).toEqual(
      no('request.file-unknown'),
    );
    expect(accept({ fileId: 'a', testIds: [] })).toEqual(no('request.paper-missing'));
  });
});

describe('the look at a file that has just come', () => {
  const look = (fileName: string, head: number[] | string, change: object = {}) => {
    const bytes = typeof head === 'string' ? [...head].map((sign) => sign.charCodeAt(0)) : head;
    return lookAtArrived({
      fileName,
      size: bytes.length,
      head: Uint8Array.from(bytes),
      wasSentBefore: false,
      ...change,
    });
  };

  it('has nothing to say of what is what its name says', () => {
    expect(look('記録.PDF', '%PDF-1.7')).toEqual([]);
    expect(look('表.xlsx', 'PK\u0003\u0004')).toEqual([]);
    expect(look('表.csv', 'a,b')).toEqual([]);
    expect(look('表.csv', [0xff, 0xfe, 0x41, 0])).toEqual([]);
    expect(look('録画.mp4', [0, 0, 0, 0x18])).toEqual([]);
  });

  it('says what is empty, what came before, what is another thing than its name, and what is no paper at all', () => {
    expect(look('空.csv', '')).toEqual(['empty']);
    expect(look('同じ.csv', 'a', { wasSentBefore: true })).toEqual(['sent-before']);
    expect(look('写し.pdf', 'PK\u0003\u0004')).toEqual(['not-what-it-says']);
    expect(look('表.csv', [0x41, 0, 0x42])).toEqual(['not-what-it-says']);
    expect(look('道具.exe', 'MZ')).toEqual(['type-unusual']);
    expect(look('表.xlsx', 'MZ..')).toEqual(['type-unusual']);
    expect(look('constructor', 'a')).toEqual(['type-unusual']);
    expect(look('名前.constructor', 'a')).toEqual(['type-unusual']);
  });
});
