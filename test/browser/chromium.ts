import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Two are made for memory-starved cloud functions and make a browser on a machine crash more, not less; the others
 * switch off what a page of ours must hold against: origins, site isolation and the rule about mixed content.
 */
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

/**
 * The Chromium that comes with the packages, so that browser tests need nothing installed. `MONITORIA_CHROMIUM` names
 * another one. Autoplay is allowed: a test has no person to click first.
 */
export const launchChromium = async (): Promise<Browser> => {
  // Without it the package leaves out the system libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const args = chromium.args.filter((arg) => !UNWANTED.includes(arg));
  return playwright.launch({
    executablePath: process.env.MONITORIA_CHROMIUM ?? (await chromium.executablePath()),
    args: [...args, '--autoplay-policy=no-user-gesture-required', '--lang=es-MX'],
    headless: true,
  });
};
