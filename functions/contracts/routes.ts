/** Every route of the HTTP API: the infrastructure declares them, the handler serves them, nothing else exists. */
export const ROUTES = [
  { method: 'GET', path: '/health', access: 'public' },
  { method: 'POST', path: '/hooks/drive', access: 'public' },
  { method: 'GET', path: '/me', access: 'token' },
  { method: 'GET', path: '/teams', access: 'token' },
  { method: 'PUT', path: '/teams/{teamId}', access: 'token' },
  { method: 'POST', path: '/uploads', access: 'token' },
  { method: 'GET', path: '/calls', access: 'token' },
  { method: 'GET', path: '/calls/{callId}', access: 'token' },
  { method: 'PATCH', path: '/calls/{callId}', access: 'token' },
  { method: 'GET', path: '/calls/{callId}/audio', access: 'token' },
  { method: 'PUT', path: '/calls/{callId}/corrections/{stepId}', access: 'token' },
  { method: 'DELETE', path: '/calls/{callId}/corrections/{stepId}', access: 'token' },
  { method: 'GET', path: '/scripts', access: 'token' },
  { method: 'POST', path: '/scripts', access: 'token' },
  { method: 'POST', path: '/scripts/backtest', access: 'token' },
  { method: 'GET', path: '/scripts/{scriptId}', access: 'token' },
  { method: 'GET', path: '/scripts/{scriptId}/suggestions', access: 'token' },
  { method: 'GET', path: '/scripts/{scriptId}/steps-quality', access: 'token' },
  { method: 'GET', path: '/workbooks', access: 'token' },
  { method: 'POST', path: '/workbooks/{teamId}/sync', access: 'token' },
] as const;

export type Route = (typeof ROUTES)[number];
