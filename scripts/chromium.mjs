// Opens headless Chromium for the scripts that measure in it. Must not know what is measured.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The names of its program on different systems; scripts/setup looks for the same ones. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Opens the browser at an address and returns its process, which the caller must end. The variable `CHROMIUM` overrides the one on the PATH. */
export function openChromium(address, ...flags) {
  const isThere = (name) => process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));
  const program = process.env.CHROMIUM ?? NAMES.find(isThere);
  if (!program) {
    console.error('\nerror: Chromium is not on the PATH\n  do: scripts/setup test, or name it: CHROMIUM=/path/to/chromium');
    process.exit(1);
  }
  // The debugging port keeps the headless browser open.
  const always = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];
  return spawn(program, [...always, ...flags, address], { stdio: 'ignore' });
}
