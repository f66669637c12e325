// Opens Chromium without a window for the scripts that measure in it. Must not know what is measured.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What it is called, on one system or another; scripts/setup looks for the same. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** The browser's process, at an address: `CHROMIUM` names another than that on the PATH. It stays open until it is ended. */
export function openChromium(address, ...flags) {
  const isThere = (name) => process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));
  const program = process.env.CHROMIUM ?? NAMES.find(isThere);
  if (!program) {
    console.error('\nerror: Chromium is not on the PATH\n  do: scripts/setup test, or name it: CHROMIUM=/path/to/chromium');
    process.exit(1);
  }
  // A debugging port keeps it open.
  const always = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];
  return spawn(program, [...always, ...flags, address], { stdio: 'ignore' });
}
