// One mounted article: it owns every node, style and listener that we add to the page, so that one call takes all of them away,
// even when the WebAssembly has died. It comes with the widget's module, and must neither find nor fetch the article: it only tells the loader when
// the page has taken it away, or has put another in its place.
import { Fault, event, report } from './fault.js';
import { MARKERS } from './markers.js';
import { yielding } from './pace.js';
import { translation } from './translation.js';

/** The mounts of this page. */
const all = new Set();

/**
 * Pages that morph (htmx, Livewire) remove what their server has not sent; hosts that have gone are put back before the next frame. One for all, because
 * a page of a hundred posts changes with each host that comes.
 */
const keeper = new MutationObserver((records) => {
  if (records.some(({ removedNodes }) => removedNodes[0])) for (const mount of all) mount.keepHosts();
});

/** The words of each paragraph by which an article was known when it was claimed. */
const known = new WeakMap();

/** The page's address, without its fragment unless that is a route (as in src/parse/route.rs). */
const here = () => location.href.split(/#(?!!?\/)|:~:/)[0];

/** How often in a row the page has undone the mount of an element soon after it was made, by the address at which it last did. */
const undone = new WeakMap();

/** Whether the page undoes every mount of `element` at this address: it has undone more than three in a row. */
export const isUndone = (element) => undone.get(element)?.[here()] > 3;

/** In milliseconds: a page that undoes a mount sooner than this is at odds with us; one that undoes it later has turned to something else. */
const LASTING = 3000;

/** Whether something fixed in `parent` scrolls along with the page, as it does where the root is transformed or contained. */
const isCarried = (parent) => {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;inset:0';
  parent.append(probe);
  const { top, height } = probe.getBoundingClientRect();
  probe.remove();
  return height - top >= innerHeight * 2;
};

/** Whether a node was on this page and has been taken off it, or put into a frame. */
const isAway = (node) => node && !(node.isConnected && node.ownerDocument === document);

/** In milliseconds: our hosts are put back at most this often. A page that removes them at once would keep us busy for ever. */
const REST = 500;

/** The name by which a post is told from the others of its page: its id, the address of its own page, its heading; none if it has none of them. */
const nameOf = (post) => post.id || post.querySelector(':is(h1, h2, h3) a')?.href || post.querySelector('h1, h2, h3')?.textContent.trim();

/** How many paragraphs a teaser has at most, which may be all that there is at first. */
const TEASER = 5;

/** What tells that the text of an article has come, or the rest of it. */
const GROWN = 2;

/** How many paragraphs there are in `element`. */
const paragraphsIn = (element) => element.querySelectorAll('p').length;

/** The address that identifies the article in `element`: its page's, with its id, heading or number added if it is one of several there. */
const own = (element, page, address, posts) => {
  const isOneOfSeveral = posts.length > 1 && posts.includes(element);
  // An article mounted by a call is not in `posts`, so the mounts count too; but not a post that was found, which gives way to what is marked.
  const isSecond = [...all].some((other) => other.address === address && other.source === other.page && other.element !== document.body);
  if (!isOneOfSeveral && !isSecond) return page;
  const name = nameOf(element) || posts.indexOf(element);
  // The second of the same name has its number, too.
  const nth = posts.filter((post) => nameOf(post) === name).indexOf(element);
  return `${page}${page.includes('?') ? '&' : '?'}article=${encodeURIComponent(nth > 0 ? [name, nth] : name)}`;
};

let count = 0;

export class Mount {
  hosts = [];
  #undo = [];
  /** The middle paragraph, which disappears only with the whole text, since pages may remove notices at either end. Without paragraphs, the text. */
  #middle;
  /** The text of that paragraph when the article was claimed. */
  #words;
  /** How many paragraphs there were when the article was claimed or refused. */
  #count = NaN;
  /** Whether an earlier mount knew the same paragraph by the same text: a page may turn its address before its words. */
  #isEarlier;
  #controller = new AbortController();
  /** When it was made, or its hosts were last put back. */
  #began = performance.now();

  /**
   * `restore` releases the place reserved for a document, which came from `file`; `chosen` returns the elements that the author's selector
   * matches; `leave` unmounts the article for good.
   */
  constructor({ element, address, restore }, file, chosen, leave) {
    this.element = element;
    /** The page's address, without campaign parameters, when the article was found. */
    this.address = address;
    /** The page's address at first. */
    this.page = here();
    const posts = [...new Set([...document.querySelectorAll(MARKERS), ...chosen()])];
    /** The address under which a browser remembers the article. */
    this.source = file ?? own(element, this.page, address, posts);
    this.number = ++count;
    this.release = restore;
    this.leave = leave;
    if (restore) this.#undo.push(restore);
    // A copy of the page, such as htmx keeps, has no shadow roots: its hosts are dead.
    for (const stray of document.querySelectorAll('intertitle-host')) if (!stray.shadowRoot) stray.remove();
    all.add(this);
    keeper.observe(document, { childList: true, subtree: true });
  }

  /** Claims `text` for this mount; returns false, and mounts nothing, if another has it. What authors name takes precedence over what is found. */
  claim(text) {
    // Our style sheets are this document's, and no other can adopt them.
    if (text.ownerDocument !== document) {
      this.fail('document', 'the article is in another document; load Intertitle there');
      return false;
    }
    const found = (mount) => mount.element === document.body;
    const overlaps = ({ text: other }) => other && (other.contains(text) || text.contains(other));
    const others = [...all].filter((other) => other !== this && overlaps(other));
    const marked = found(this) && (text.closest(MARKERS) || text.querySelector(MARKERS));
    // A document that was built here is never refused.
    if (marked || (!this.surfaceNode && others.some((other) => found(this) || !found(other)))) {
      if (!found(this)) this.warn('this article overlaps one that is mounted already; it is left out');
      this.clear();
      return false;
    }
    for (const other of others) if (found(other)) other.leave();
    this.text = text;
    const paragraphs = text.querySelectorAll('p');
    this.#count = paragraphs.length;
    this.#middle = paragraphs[this.#count >> 1] ?? text;
    this.#words = this.#middle.textContent.trim();
    this.#isEarlier = known.get(this.#middle) === this.#words;
    known.set(this.#middle, this.#words);
    return true;
  }

  /**
   * Calls another of our modules while the article is there; set by the loader.
   * @type {(name: string, ready: Promise<void>, call: (module: any) => unknown) => Promise<unknown>}
   */
  use;

  /** The signal that ends every page-level listener of this mount. */
  signal = this.#controller.signal;

  /**
   * Puts our hosts back that the page has removed, in the order in which they came; but not if the article or its words have gone, too, since others may
   * stand in their places then.
   */
  keepHosts() {
    const away = this.hosts.filter(isAway);
    if (!away[0] || isAway(this.text) || isAway(this.#middle) || performance.now() - this.#began < REST) return;
    this.#began = performance.now();
    for (const host of away) host.put();
  }

  /**
   * Whether the page has removed our chrome, our element or the article, or has put another article into the same nodes. The latter is checked
   * only if the address has `turned`, or if the text was that of an earlier mount when it was claimed. Returns more than `true` if it is the same
   * article with its text: it was empty before, or a teaser, or was refused, and is more than twice as long now; but not while the reader is at work in
   * our chrome. Also counts how often in a row any of that happens at one address, for `isUndone`. A document that was built here stays, without chrome,
   * if all that disappears each time is our chrome.
   */
  isLost(turned) {
    const { element } = this;
    const isChanged = this.#middle?.textContent.trim() !== this.#words;
    const isOther = isChanged && (turned || this.#isEarlier);
    const isAtWork = this.hosts.some((host) => host.shadowRoot.activeElement);
    const mayGrow = !isAtWork && (!this.text || this.#count <= TEASER);
    const isGrown = (isChanged && !this.#words) || (mayGrow && paragraphsIn(this.text ?? element) > 2 * this.#count + 3);
    // A post that was found is found anew once the page has turned and shows another; a router shows the old one until the next is there.
    const isHidden = turned && element === document.body && !this.text?.offsetHeight;
    const isGone = isOther || isHidden || [element, this.text, this.#middle].some(isAway);
    const isLost = isGone || isGrown || this.hosts.some(isAway);
    if (isLost || turned) {
      const isAtOdds = !turned && element.isConnected && performance.now() - this.#began < LASTING;
      // A page may empty itself before it turns to another address, and its reader may turn several in a moment.
      undone.set(element, { [this.page]: isAtOdds ? 1 + (undone.get(element)?.[this.page] ?? 0) : 0 });
    }
    if (isGrown && !isGone) return GROWN;
    if (isGone || !isLost || !this.surfaceNode || !isUndone(element)) return isLost;
    this.#undress();
    return false;
  }

  /**
   * Calls each of the modules' `steps`, where there is one, until it returns that there is no more to do, with pauses in which the page can breathe;
   * ends when the article is unmounted. What they show is in the words of its language, once a step has left that on the `request`.
   */
  async run(request, steps, guard) {
    this.request = request;
    for (const step of steps) {
      for (let more = step; more && !this.signal.aborted;) {
        more = guard(() => step(this, request));
        await this.#translate('');
        await yielding();
      }
    }
  }

  /** Leaves the words that `module` shows on the request: the author's own strings over those of the translation. */
  async #translate(module) {
    const { request } = this;
    const words = request.language && await translation(request.language, module);
    request.words = { ...words, ...request.words, ...request.strings };
  }

  /**
   * Calls another module's export with this mount, its request and what follows; resolves to what it returns, or to nothing if it cannot be loaded.
   * Every call gets one more argument, how far the page was scrolled when it was made: by the time the module is there, the reader may have gone far.
   */
  ask(name, call, ...rest) {
    rest.push(scrollY);
    return this.use(name, this.#translate(name), (it) => it[call](this, this.request, ...rest)).catch(({ message }) => {
      this.warn(message);
      // What a reader has asked for, not what would only have helped: the dock hears it, and tells them. Pages do not have this signal.
      if ('quote list compose'.includes(call)) this.signal.dispatchEvent(new Event('error'));
    });
  }

  /** A host with an open shadow root, placed in `parent` before `before`; returns its base, in which everything is drawn. */
  open(name, parent, before) {
    const host = document.createElement('intertitle-host');
    host.dataset.intertitleHost = name;
    // Turbo compares a refreshed page with this one, and would remove what the server has not sent. Without an id it means nothing else to Turbo.
    host.dataset.turboPermanent = '';
    const base = document.createElement('div');
    base.setAttribute('part', 'base');
    host.attachShadow({ mode: 'open' }).append(base);
    // After a trap nothing would remove a host again; chrome that waited for the reader may still ask for one.
    if (this.signal.aborted) return base;
    // If the article is in a modal dialog, nothing outside the dialog can be pressed.
    const place = parent === document.documentElement ? this.text?.closest('dialog, [popover]') ?? parent : parent;
    // Only where fixed elements scroll along does a host go to the top layer, above everything fixed on the page. It becomes a popover before it is
    // inserted: when a host is laid out and then hidden, Firefox rebuilds such a root, and the page jumps to its top.
    const isOnTop = 'dock quote'.includes(name) && isCarried(place);
    if (isOnTop) host.popover = 'manual';
    const put = () => {
      place.insertBefore(host, before?.parentNode === place ? before : null);
      if (isOnTop) host.showPopover?.();
    };
    put();
    this.hosts.push(Object.assign(host, { put }));
    return base;
  }

  /** Removes one host; the mount stays. */
  close(base) {
    const { host } = base.getRootNode();
    host.remove();
    this.hosts = this.hosts.filter((other) => other !== host);
  }

  /** Makes the light-DOM container for a fetched article, in place of the author's fallback. */
  surface() {
    const { element } = this;
    const node = (this.surfaceNode = document.createElement('div'));
    node.className = 'intertitle-article';
    if (element.localName === 'a') {
      const { parentElement: paragraph } = element;
      // If the link is alone in its paragraph, the paragraph is replaced; otherwise only the link is.
      const isAlone = paragraph?.localName === 'p' && paragraph.textContent.trim() === element.textContent.trim();
      const line = isAlone && paragraph.children.length === 1 ? paragraph : element;
      // In a copy of the page, what was built then stands there still.
      if (line.nextElementSibling?.className === node.className) line.nextElementSibling.remove();
      // Hidden by the element before it (style/article.css), because the page may style the link's own `display`; it stays unchanged, and where
      // the page left it: a framework fails if it removes a node that has been moved. In a copy of the page the host has been taken away by now.
      const fold = document.createElement('intertitle-host');
      fold.className = 'intertitle-fold';
      fold.attachShadow({ mode: 'open' });
      fold.style.setProperty('display', 'none', 'important');
      line.before(fold);
      line.after(node);
      this.#undo.push(() => fold.remove());
    } else {
      const fallback = document.createDocumentFragment();
      fallback.append(...element.childNodes);
      element.append(node);
      this.#undo.push(() => element.append(fallback));
    }
    this.release?.();
    return node;
  }

  /** Warns the author in the console. */
  warn(message) {
    console.warn(`Intertitle: ${message}`);
  }

  /** Leaves the article alone, and tells the author why. */
  fail(code, message) {
    this.clear();
    this.#count = paragraphsIn(this.element);
    report(this.element, new Fault(code, message));
  }

  emit(name, detail) {
    this.element.dispatchEvent(event(name, detail));
  }

  /** After a fault: removes the chrome, and the highlights of whatever article. */
  strip() {
    this.#undress();
    // Nothing is left that a marked title or quote would open. The names are those in src/browser/highlight.rs.
    for (const name of ['arrived', 'kept', 'films']) CSS.highlights?.delete(`intertitle-${name}`);
  }

  /** Removes the chrome and leaves the article. If a document was not built completely, puts the author's fallback back. */
  #undress() {
    this.#end();
    if (this.surfaceNode && !this.text) this.#restore();
    // Nothing is left that could open the spoilers, so they are uncovered.
    for (const cover of (this.text ?? this.element).querySelectorAll('.intertitle-cover, .intertitle-uncovered')) cover.replaceWith(...cover.firstChild.childNodes);
  }

  /** Leaves the page as it was found. */
  clear() {
    all.delete(this);
    if (!all.size) keeper.disconnect();
    this.#end();
    this.#restore();
  }

  /** Ends the listeners and removes our hosts. */
  #end() {
    this.#controller.abort();
    for (const host of this.hosts.splice(0)) host.remove();
    this.release?.();
  }

  /** Removes a document that was built here, and puts back what stood in its place. */
  #restore() {
    this.surfaceNode?.remove();
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }
}
