export { KeyList } from '@akashi/web-ui/command';
