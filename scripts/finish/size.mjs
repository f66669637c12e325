// `scripts/size`: prints the sizes by crate, or with --check what must not ship. Must not build anything.
import { readFile } from 'node:fs/promises';
import { faults } from './contents.mjs';
import { byCrate, byModule } from './crates.mjs';
import { BINARIES } from './modules.mjs';
import { KEPT } from './optimise.mjs';
import { functions } from './wasm-functions.mjs';

async function printTable(binary) {
  const bytes = await readFile(`${KEPT}/${binary}.optimised.wasm`);
  const found = functions(bytes);
  const code = found.reduce((sum, { size }) => sum + size, 0);
  console.log(`\n${binary}: ${found.length} functions, ${code.toLocaleString('en')} bytes of code before compression`);
  const line = ({ group, size, count }) =>
    console.log(`  ${group.padEnd(28)}${size.toLocaleString('en').padStart(9)}${`${((100 * size) / code).toFixed(1)} %`.padStart(9)}${String(count).padStart(7)} functions`);
  byCrate(found).forEach(line);

  // As linked, because Binaryen inlines functions into callers in other modules.
  console.log('  our own, by module, as linked:');
  byModule(functions(await readFile(`${KEPT}/${binary}.linked.wasm`))).slice(0, 16).forEach(line);
}

if (process.argv.includes('--check')) {
  const found = await faults('dist', BINARIES);
  for (const { check, fault } of found) if (fault) console.error(`error: ${check}: ${fault}`);
  const failed = found.filter(({ fault }) => fault).length;
  console.log(`${found.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} else {
  for (const binary of BINARIES) await printTable(binary);
}
