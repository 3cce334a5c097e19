import { describe, expect, it } from 'vitest';
import { mayResolveNote, type ResolveNoteFacts } from './resolve-note.rule';

const settled: ResolveNoteFacts = {
  state: 'answered',
  authorId: 'mei',
  resolverId: 'mei',
  preparerId: 'rin',
  archived: false,
};

describe('resolving a review note', () => {
  it('is allowed to the one who asked, who did the work or did not', () => {
    expect(mayResolveNote(settled)).toEqual({ allowed: true });
    expect(mayResolveNote({ ...settled, authorId: 'rin', resolverId: 'rin' })).toEqual({ allowed: true });
  });

  it.each([
    ['the one whose work it is about', { resolverId: 'rin' }, 'note.resolver-did-the-work'],
    ['anyone, a second time', { state: 'resolved' }, 'note.resolved'],
    ['anyone, once archived', { archived: true }, 'engagement.archived'],
  ] satisfies [string, Partial<ResolveNoteFacts>, string][])('is refused to %s', (_, change, code) => {
    expect(mayResolveNote({ ...settled, ...change })).toEqual({ allowed: false, code });
  });
});
