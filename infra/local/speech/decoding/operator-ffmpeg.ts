import { spawn } from 'node:child_process';

/** Ten minutes of work are enough for four hours of sound on any machine; a hung decoder must not hold a job forever. */
const TIME_LIMIT_MS = 10 * 60_000;
const LONGEST_SECONDS = 4 * 60 * 60;

/**
 * Has an operator's ffmpeg turn any recording into 16-bit WAV at 16 kHz, channels kept apart. Only local files are
 * read: a playlist inside an upload must not make it fetch something. Throws when ffmpeg cannot make sense of it.
 */
export const convertWithFfmpeg = (ffmpegPath: string, input: string, output: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const settings = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y', '-protocol_whitelist', 'file'];
    const result = ['-vn', '-t', String(LONGEST_SECONDS), '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav', output];
    const child = spawn(ffmpegPath, [...settings, '-i', input, ...result], {
      stdio: 'ignore',
      timeout: TIME_LIMIT_MS,
    });
    child.on('error', () => reject(new Error('FFMPEG_PATH does not name a program that can be run')));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg gave up (exit ${code ?? 'none'})`))));
  });
