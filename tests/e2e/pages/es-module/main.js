import { mount, version } from "/intertitle.mjs";

window.handle = mount(document.getElementById("post"));
window.versionOfModule = version;
