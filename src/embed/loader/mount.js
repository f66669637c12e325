// One mounted article: every node, style and listener that we add to the page hangs here, so that one call takes all away,
// even when the WebAssembly has died. It comes with the widget's module, and must not know how the article is found or fetched.
import { Fault, emit, report } from './fault.js';
import { MARKERS } from './markers.js';

/** The mounts of this page. */
const all = new Set();

/** Whether what is fixed in `parent` scrolls along with the page: where the root is transformed or contained. */
const isCarried = (parent) => {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;inset:0';
  parent.append(probe);
  const { top, height } = probe.getBoundingClientRect();
  probe.remove();
  return height - top >= innerHeight * 2;
};

/** The address that names the article in `element`: its page's, unless it is one of several there; then its id, its heading or its number goes along. */
const own = (element, page, address, chosen) => {
  const posts = [...new Set([...document.querySelectorAll(MARKERS), ...chosen()])];
  const isOneOfSeveral = posts.length > 1 && posts.includes(element);
  // Whoever mounts by a call names no selector. What was found on the page gives way to what is marked there.
  const isSecond = [...all].some((other) => other.address === address && other.source === other.page && other.element !== document.body);
  if (!isOneOfSeveral && !isSecond) return page;
  const heading = element.querySelector('h1, h2, h3')?.textContent.trim();
  const name = element.id || heading || posts.indexOf(element);
  return `${page}${page.includes('?') ? '&' : '?'}article=${encodeURIComponent(name)}`;
};

let count = 0;

export class Mount {
  hosts = [];
  #undo = [];
  /** A paragraph that goes only when the whole text does: at either end a page may take a notice away. Without paragraphs it is the text. */
  #middle;
  /** What it said. */
  #words;
  #controller = new AbortController();

  /**
   * `restore` gives back the place that was kept for a document, which came from `file`; `chosen` gives the elements that the author's selector names on the page;
   * `leave` takes the article from this mount for good.
   */
  constructor({ element, address, restore }, file, chosen, leave) {
    this.element = element;
    /** What the page was known by when the article was found: an address that is tidied is no other. */
    this.address = address;
    /** The page's address, without its fragment. */
    this.page = location.href.split('#')[0];
    /** What names it among all that a browser remembers. */
    this.source = file ?? own(element, this.page, address, chosen);
    this.number = ++count;
    this.release = restore;
    this.leave = leave;
    if (restore) this.#undo.push(restore);
    all.add(this);
  }

  /** Takes `text` as this mount's; false, and nothing is mounted, if it is somebody else's. What authors name themselves goes before what is found. */
  claim(text) {
    const found = (mount) => mount.element === document.body;
    const overlaps = ({ text: other }) => other && (other.contains(text) || text.contains(other));
    const others = [...all].filter((other) => other !== this && overlaps(other));
    const marked = found(this) && (text.closest(MARKERS) || text.querySelector(MARKERS));
    // A document that was built here has no other place.
    if (marked || (!this.surfaceNode && others.some((other) => found(this) || !found(other)))) {
      if (!found(this)) this.warn('this article overlaps one that is mounted already; it is left out');
      this.clear();
      return false;
    }
    for (const other of others) if (found(other)) other.leave();
    this.text = text;
    const paragraphs = text.querySelectorAll('p');
    this.#middle = paragraphs[paragraphs.length >> 1] ?? text;
    this.#words = this.#middle.textContent.trim();
    return true;
  }

  /** Ends every page-level listener of this mount. */
  signal = this.#controller.signal;

  /**
   * Whether the page has taken our chrome, our element or the article away, or has put another into the same nodes: where its address has `turned`, or where
   * nothing was written yet.
   */
  isLost(turned) {
    const isOther = (turned || !this.#words) && this.#middle?.textContent.trim() !== this.#words;
    return isOther || [this.element, ...this.hosts, this.text, this.#middle].some((node) => node?.isConnected === false);
  }

  /** A host with an open shadow root, placed in `parent` before `before`; returns its base, in which everything is drawn. */
  open(name, parent, before) {
    const host = document.createElement('intertitle-host');
    host.dataset.intertitleHost = name;
    const base = document.createElement('div');
    base.setAttribute('part', 'base');
    host.attachShadow({ mode: 'open' }).append(base);
    // What was waiting for the reader when all ended shows more: there nobody would take it away again.
    if (this.signal.aborted) return base;
    // While a dialog is open nothing beside it can be pressed.
    const place = parent === document.documentElement ? this.text.closest('dialog, [popover]') ?? parent : parent;
    // Only there a host goes to the top layer, above all that the page has fixed itself. It says so before it stands in the page:
    // where a host is laid out and then hidden, Firefox builds such a root anew, and the reader is at its top.
    const isOnTop = 'dock quote'.includes(name) && isCarried(place);
    if (isOnTop) host.popover = 'manual';
    place.insertBefore(host, before);
    if (isOnTop) host.showPopover?.();
    this.hosts.push(host);
    return base;
  }

  /** Takes away one host before its time. */
  close(base) {
    const { host } = base.getRootNode();
    host.remove();
    this.hosts = this.hosts.filter((other) => other !== host);
  }

  /** The light-DOM container of a fetched article, in place of the author's fallback. */
  surface() {
    const { element } = this;
    const node = (this.surfaceNode = document.createElement('div'));
    node.className = 'intertitle-article';
    if (element.localName === 'a') {
      const { parentElement: paragraph } = element;
      // With words beside it, the link alone gives way.
      const isAlone = paragraph?.localName === 'p' && paragraph.textContent.trim() === element.textContent.trim();
      const line = isAlone && paragraph.children.length === 1 ? paragraph : element;
      // Inside an element of ours: a button of the page's has a display of its own, and the link stays as it was written.
      const fold = document.createElement('div');
      fold.style.setProperty('display', 'none', 'important');
      line.replaceWith(fold, node);
      fold.append(line);
      this.#undo.push(() => fold.replaceWith(line));
    } else {
      const fallback = document.createDocumentFragment();
      fallback.append(...element.childNodes);
      element.append(node);
      this.#undo.push(() => element.append(fallback));
    }
    this.release?.();
    return node;
  }

  /** Tells the author what could be better. */
  warn(message) {
    console.warn(`Intertitle: ${message}`);
  }

  /** Leaves the article alone, and tells the author why. */
  fail(code, message) {
    this.clear();
    report(this.element, new Fault(code, message));
  }

  emit(name, detail) {
    emit(this.element, name, detail);
  }

  /** Takes the chrome away and leaves the article: what happens after a fault. Of a document that was not built whole, the author's own words are better. */
  strip() {
    this.#end();
    if (this.surfaceNode && !this.text) this.#restore();
    // Nobody is left to open them.
    for (const cover of (this.text ?? this.element).querySelectorAll('.intertitle-cover, .intertitle-uncovered')) cover.replaceWith(...cover.childNodes);
  }

  /** Leaves the page as it was found. */
  clear() {
    all.delete(this);
    this.#end();
    this.#restore();
  }

  /** Ends what listens, and takes our hosts away. */
  #end() {
    this.#controller.abort();
    for (const host of this.hosts.splice(0)) host.remove();
    this.release?.();
  }

  /** Takes a document away that was built here, and gives back what stood in its place. */
  #restore() {
    this.surfaceNode?.remove();
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }
}
