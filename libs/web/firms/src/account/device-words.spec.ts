import { describe, expect, it } from 'vitest';
import { deviceOf } from './device-words';

describe('what a browser said of itself', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36 Edg/153.0',
      'Edge・Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox・Linux'],
    ['Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1', 'Safari・iPadOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/153.0 Safari/537.36', 'Chrome・macOS'],
    ['node', null],
    ['', null],
  ])('of %s is %s', (userAgent, words) => {
    expect(deviceOf(userAgent)).toBe(words);
  });
});
