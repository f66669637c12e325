// Keeps hold of every WebAssembly memory, so that a test can overwrite it: the next call then traps as a real fault would.
(() => {
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      for (const value of Object.values((result.instance ?? result).exports)) if (value instanceof WebAssembly.Memory) memories.push(value);
      return result;
    };
  }
  window.poison = () => memories.forEach((memory) => new Uint8Array(memory.buffer).fill(0xff));
})();
