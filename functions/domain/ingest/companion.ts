/** What an object beside recordings is for, told by its name alone. */
export type KeyRole = 'audio' | 'sidecar' | 'call-list' | 'transcript' | 'other';

export type ClassifiedKey = {
  readonly role: KeyRole;
  /** Everything before the last slash, slash included; empty at the root. */
  readonly folder: string;
  readonly name: string;
  /**
   * The name without what marks its role: `call1` for `call1.wav`, `call1.json`, `call1.wav.json` and
   * `call1.transcript.json`. Files of one call share folder and stem.
   */
  readonly stem: string;
};

/** The one name of a call list, in any case. */
export const CALL_LIST_NAME = 'calls.csv';

/** Extensions that telephone systems give to recordings, also of formats that are then refused with a reason. */
export const AUDIO_EXTENSIONS = [
  ...[
    'wav',
    'mp3',
    'ogg',
    'oga',
    'opus',
    'flac',
    'm4a',
    'mp4',
    'aac',
    'webm',
    'mka',
    'wma',
    'amr',
    'awb',
    'gsm',
    '3gp',
  ],
  ...[
    'au',
    'snd',
    'aif',
    'aiff',
    'caf',
    'spx',
    'raw',
    'pcm',
    'ul',
    'ulaw',
    'al',
    'alaw',
    'g711',
    'g722',
    'g729',
    'vox',
    'wv',
  ],
] as const;

const AUDIO = new RegExp(String.raw`\.(?:${AUDIO_EXTENSIONS.join('|')})$`, 'i');
const TRANSCRIPT = /\.transcript\.json$/i;
const JSON_FILE = /\.json$/i;

export const classifyKey = (key: string): ClassifiedKey => {
  const slash = key.lastIndexOf('/') + 1;
  const folder = key.slice(0, slash);
  const name = key.slice(slash);
  const as = (role: KeyRole, stem: string): ClassifiedKey => ({ role, folder, name, stem });
  if (TRANSCRIPT.test(name)) return as('transcript', name.replace(TRANSCRIPT, '').replace(AUDIO, ''));
  if (JSON_FILE.test(name)) return as('sidecar', name.replace(JSON_FILE, '').replace(AUDIO, ''));
  if (name.toLowerCase() === CALL_LIST_NAME) return as('call-list', name.slice(0, -'.csv'.length));
  if (AUDIO.test(name)) return as('audio', name.replace(AUDIO, ''));
  return as('other', name);
};

/**
 * Keys under which a recording's companions may lie, most specific first: `call1.wav.json` before `call1.json`, so two
 * formats of one stem may have their own.
 */
export const companionKeys = (
  recordingKey: string,
): { readonly sidecars: readonly string[]; readonly transcripts: readonly string[]; readonly callList: string } => {
  const { folder, name, stem } = classifyKey(recordingKey);
  const bases = stem === name ? [name] : [name, stem];
  return {
    sidecars: bases.map((base) => `${folder}${base}.json`),
    transcripts: bases.map((base) => `${folder}${base}.transcript.json`),
    callList: `${folder}${CALL_LIST_NAME}`,
  };
};
