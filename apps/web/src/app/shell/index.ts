export { Shell } from './shell';
export { SHELL_SESSION } from './shell-session';
export type { ShellEngagement, ShellSession } from './shell-session';
