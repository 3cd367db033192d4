/** MIME type of a recording's format (as the probe names it), for players. */
export const contentTypeOf = (format: string): string => {
  if (format.startsWith('wav')) return 'audio/wav';
  if (format.startsWith('ogg')) return 'audio/ogg';
  switch (format) {
    case 'mp3':
      return 'audio/mpeg';
    case 'flac':
      return 'audio/flac';
    case 'mp4':
      return 'audio/mp4';
    case 'webm':
      return 'audio/webm';
    case 'amr':
      return 'audio/amr';
    default:
      return 'application/octet-stream';
  }
};
