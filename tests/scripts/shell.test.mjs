// What all shell scripts share (scripts/common.sh): they start in any shell and from any folder, and Ctrl+C ends them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

/** Runs `use` in a folder whose name has a space, with `scripts/common.sh` and a script `scripts/try` that sources it and goes on with `body`. */
async function withScript(body, use) {
  const folder = await mkdtemp(join(tmpdir(), 'intertitle '));
  try {
    const script = join(folder, 'scripts', 'try');
    await mkdir(join(folder, 'scripts'));
    await copyFile('scripts/common.sh', join(folder, 'scripts', 'common.sh'));
    await writeFile(script, `#!/usr/bin/env bash\n. "$(dirname "$0")/common.sh"\n${body}\n`);
    await chmod(script, 0o755);
    await use(folder, script);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('every script begins with what they share', async () => {
  for (const { name } of (await readdir('scripts', { withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.includes('.'))) {
    const code = (await readFile(join('scripts', name), 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'));
    assert.equal(code[0], '. "$(dirname "$0")/common.sh"', name);
  }
});

test('a script starts by any shell, from any folder, and with a CDPATH', async () => {
  await withScript('again true && say "in $PWD, called from $called_from, with $1"', async (folder, script) => {
    await mkdir(join(folder, 'elsewhere', 'scripts'), { recursive: true });
    const env = { ...process.env, CDPATH: join(folder, 'elsewhere') };
    for (const [program, ...given] of [['sh', 'scripts/try'], ['bash', 'scripts/try'], [script]]) {
      const { stdout, stderr } = spawnSync(program, [...given, 'an argument'], { cwd: folder, env, encoding: 'utf8' });
      assert.equal(stdout, `in ${folder}, called from ${folder}, with an argument\n`, stderr);
    }
  });
});

test('a size over its limit fails a build only with the Rust that the limits are for', async () => {
  const { rust } = JSON.parse(await readFile('scripts/budget.json', 'utf8'));
  const other = 'rustc() { echo "rustc 1.99.0 (0123abcd 2027-01-01)"; }';
  const same = `rustc() { echo "rustc ${rust} (0123abcd 2027-01-01)"; }`;
  for (const [rustc, verdict] of [[same, 'fails'], [other, 'report']]) {
    const { stdout, stderr } = spawnSync('bash', ['-c', `. scripts/common.sh; . scripts/release.sh; ${rustc}; report_sizes_of_other_rust; say "\${BUDGET:-fails}"`], { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: tmpdir() } });
    assert.equal(stdout.trim().split('\n').at(-1), verdict, stderr);
  }
});

test('Ctrl+C ends a script, although the command that was running caught it', async () => {
  const catches = "process.on('SIGINT', () => process.exit(1)); setTimeout(() => {}, 60_000); console.log('running');";
  await withScript(`again "${process.execPath}" -e ${JSON.stringify(catches)}`, async (folder, script) => {
    const running = spawn(script, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    running.stdout.on('data', (data) => {
      told += data;
      if (told === 'running\n') process.kill(-running.pid, 'SIGINT');
    });
    const code = await new Promise((done) => running.once('close', done));
    assert.deepEqual([code, told], [130, 'running\n']);
  });
});
