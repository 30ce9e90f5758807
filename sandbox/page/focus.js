// Keeping the keyboard inside a dialog, and giving the focus back afterwards.

const REACHABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

/** The elements inside `node` that the Tab key reaches, in order. */
export const reachable = (node) => [...node.querySelectorAll(REACHABLE)].filter((each) => each.offsetParent !== null);

/** Keep Tab inside `node`; call what is given back to end it and to return the focus to where it was. */
export function trap(node) {
  const before = document.activeElement;
  const turn = (event) => {
    if (event.key !== "Tab") return;
    const stops = reachable(node);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement !== edge && node.contains(document.activeElement)) return;
    event.preventDefault();
    const next = event.shiftKey ? stops[stops.length - 1] : stops[0];
    if (next) next.focus();
  };
  document.addEventListener("keydown", turn);
  return () => {
    document.removeEventListener("keydown", turn);
    if (before && before.isConnected) before.focus();
  };
}
