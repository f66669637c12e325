// What went wrong, for the author: a code for programs and one sentence for people.
// It must show readers nothing, and must not decide what becomes of the article.
export class Fault extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Writes one sentence to the console and dispatches one event on the element; readers see nothing. An error that is not a Fault is a bug of ours. */
export function report(element, error) {
  const { code, message } = error instanceof Fault ? error : new Fault('fault', `fault (${error})`);
  console.error(`Intertitle: ${message}`);
  element.dispatchEvent(event('error', { code, message }));
}

/** One of our events. */
export const event = (name, detail) => new CustomEvent(`intertitle:${name}`, { bubbles: true, composed: true, detail });
