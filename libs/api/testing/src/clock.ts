import { Clock } from '@akashi/api-platform';
import type { TestApp } from './test-app';

/** Lets no day before this one be today, so that the dates of an example have come whenever the spec runs. */
export function todayIsNotBefore(test: TestApp, day: string): void {
  const clock = test.app.get(Clock);
  const really = clock.today.bind(clock);
  clock.today = () => {
    const today = really();
    return today > day ? today : day;
  };
}
