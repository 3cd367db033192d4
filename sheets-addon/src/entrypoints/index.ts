/**
 * Every name exported here becomes a real top-level function of the bundle: menus, triggers and `google.script.run`
 * find functions by name and see nothing else.
 */
export { onInstall, onOpen, showSidebar, syncNow } from './menu.ts';
export {
  decideStep,
  getAudioLink,
  getCall,
  getSelection,
  getSetting,
  requestSync,
  setAgentChannel,
  setNote,
  setReviewed,
  withdrawDecision,
} from './sidebar-server.ts';
