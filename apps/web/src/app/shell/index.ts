export { Shell } from './shell';
export { SHELL_SESSION } from './shell-session';
export type { ShellSession } from './shell-session';
