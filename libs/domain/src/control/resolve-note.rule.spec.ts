import { describe, expect, it } from 'vitest';
import { mayResolveNote, type ResolveNoteFacts } from './resolve-note.rule';

/** Mei, a senior, asked about the work of Rin, a practitioner. */
const settled: ResolveNoteFacts = {
  state: 'answered',
  authorId: 'mei',
  authorRole: 'senior',
  authorHasLeft: false,
  resolverId: 'mei',
  resolverRole: 'senior',
  preparerId: 'rin',
  preparerRole: 'practitioner',
  archived: false,
};
const by = (resolverId: string, resolverRole: ResolveNoteFacts['resolverRole']) => ({ resolverId, resolverRole });

describe('resolving a review note', () => {
  it.each([
    ['the one who asked', {}],
    ['the one who asked about their own work', { authorId: 'rin', ...by('rin', 'practitioner') }],
    ['somebody above the one who asked', by('leo', 'engagement_leader')],
    ['the quality reviewer, who looks at all of it', by('kei', 'quality_reviewer')],
    ['another in the role of one who left', { authorHasLeft: true, ...by('noa', 'senior') }],
    [
      'whoever is above, before anybody did the work',
      { preparerId: null, preparerRole: null, ...by('leo', 'engagement_leader') },
    ],
  ] satisfies [string, Partial<ResolveNoteFacts>][])('is allowed to %s', (_, change) => {
    expect(mayResolveNote({ ...settled, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the one whose work it is about', by('rin', 'practitioner'), 'note.resolver-did-the-work'],
    ['a peer of the one whose work it is about', by('aya', 'practitioner'), 'note.resolver-not-above'],
    ['a peer of the one who asked', by('noa', 'senior'), 'note.resolver-not-above'],
    [
      'a peer of the one who did the work, though above the one who asked',
      { authorId: 'aya', authorRole: 'practitioner', preparerRole: 'senior', ...by('noa', 'senior') },
      'note.resolver-not-above',
    ],
    [
      'the leader, where the quality reviewer asked',
      { authorRole: 'quality_reviewer', ...by('leo', 'engagement_leader') },
      'note.resolver-not-above',
    ],
    ['whoever has no role in it', by('out', null), 'note.resolver-not-above'],
    ['anyone, a second time', { state: 'resolved' }, 'note.resolved'],
    ['anyone, once archived', { archived: true }, 'engagement.archived'],
  ] satisfies [string, Partial<ResolveNoteFacts>, string][])('is refused to %s', (_, change, code) => {
    expect(mayResolveNote({ ...settled, ...change })).toEqual({ allowed: false, code });
  });
});
