// Mistakes that authors make: their listeners throw inside our own calls, at once or later.
window.told = [];
addEventListener("intertitle:ready", async () => {
  told.push("ready");
  return nowhere.atAll;
});
addEventListener("intertitle:progress", () => {
  told.push("progress");
  throw new Error("of the page");
});
addEventListener("intertitle:error", () => {
  told.push("error");
  throw new Error("of the page, again");
});
