// Makes every exported function throw what a trap throws, so that the widget dies at its first call.
(() => {
  const trap = () => { throw new WebAssembly.RuntimeError("unreachable executed"); };
  const refuse = ({ module, instance }) => {
    const exports = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) => [name, typeof value === "function" ? trap : value]));
    return { module, instance: { exports } };
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => refuse(await original.apply(WebAssembly, given));
  }
})();
