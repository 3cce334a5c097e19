import {
  mayAcceptRequest,
  mayCheckRequest,
  mayReturnRequest,
  maySendRequest,
  mayWithdrawRequest,
  requestStates,
  type RequestState,
} from '@akashi/domain/request';
import { describe, expect, it } from 'vitest';
import { moveOf } from './board-move';

const days = { dueOn: '2026-10-20', today: '2026-10-10' };
/** What each verb's own rule says of a state, with all else in order. */
const allowed: Record<string, (state: RequestState) => boolean> = {
  send: (state) => maySendRequest({ state, engagementState: 'in_fieldwork', ...days }).allowed,
  check: (state) => mayCheckRequest({ state }).allowed,
  accept: (state) => mayAcceptRequest({ state, cameAnotherWay: false, files: [], chosen: [] }).allowed,
  return: (state) => mayReturnRequest({ state, reason: '不足', ...days }).allowed,
  withdraw: (state) => mayWithdrawRequest({ state, reason: '不要' }).allowed,
};
const leadsTo: Record<string, RequestState> = {
  ...{ send: 'requested', check: 'checking', accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
};

describe('moving a card', () => {
  it('is the act that leads there, exactly where its own rule allows it, and else says why', () => {
    for (const from of requestStates)
      for (const to of requestStates) {
        const move = moveOf(from, to);
        const verbs = Object.keys(leadsTo).filter(
          (verb) => from !== to && leadsTo[verb] === to && allowed[verb]!(from),
        );
        expect([from, to, 'verb' in move ? [move.verb] : []]).toEqual([from, to, verbs]);
        if ('why' in move) expect(move.why.every((words) => words.length > 5)).toBe(true);
      }
  });
});
