import { describe, expect, it } from 'vitest';
import { linkNewsOf, toldNews, type LinkNews } from './link-news';

const news = (what: LinkNews, requestId: string | null = null, stands = true) => ({ what, requestId, stands });
const told = (waiting: ReturnType<typeof news>[], isOpen = true) =>
  toldNews(waiting, isOpen).map(({ what, requestId }) => [what, requestId].filter(Boolean).join(' '));

describe('what the recipient of a link is told', () => {
  it('comes of its making, its end and of what happens to its requests, and of no other act', () => {
    const actions = ['drop-link.created', 'drop-link.ended', 'request.sent', 'request.returned', 'request.reminded'];
    expect(actions.map(linkNewsOf)).toEqual(['made', 'ended', 'asked', 'returned', 'reminded']);
    expect(['request.extended', 'request.withdrawn'].map(linkNewsOf)).toEqual(['extended', 'withdrawn']);
    expect(['request.commented', 'request.accepted', 'drop-link.opened', ''].map(linkNewsOf)).toEqual(
      Array(4).fill(null),
    );
  });

  it('is of each request the gravest that still stands, the gravest first', () => {
    const waiting = [
      ...[news('made'), news('asked', 'a'), news('due.near', 'a'), news('asked', 'b', false), news('reminded', 'c')],
      ...[news('due.passed', 'c'), news('returned', 'd'), news('asked', 'd')],
    ];
    expect(told(waiting)).toEqual(['returned d', 'due.passed c', 'due.near a', 'made']);
  });

  it('is its end alone, and nothing where nobody told them of it before', () => {
    expect(told([news('asked', 'a'), news('ended')], false)).toEqual(['ended']);
    expect(told([news('made'), news('asked', 'a'), news('ended')], false)).toEqual([]);
    expect(told([news('ended', null, false)], false)).toEqual([]);
  });

  it('is that a request has another day or is not wanted any more, where they had heard of it', () => {
    const waiting = [news('extended', 'a'), news('withdrawn', 'b'), news('asked', 'c'), news('extended', 'c')];
    expect(told(waiting)).toEqual(['asked c', 'extended a', 'withdrawn b']);
    expect(told([news('asked', 'b', false), news('withdrawn', 'b'), news('made')])).toEqual(['made']);
    expect(told([news('extended', 'b', false), news('withdrawn', 'b')])).toEqual(['withdrawn b']);
  });

  it('is that the link expires, where it asks for something and was not made just now', () => {
    expect(told([news('expires'), news('asked', 'a')])).toEqual(['expires', 'asked a']);
    expect(told([news('expires'), news('made')])).toEqual(['made']);
    expect(told([news('expires', null, false)])).toEqual([]);
  });

  it('is nothing once the link opens nothing any more', () => {
    expect(told([news('made'), news('returned', 'a')], false)).toEqual([]);
  });
});
