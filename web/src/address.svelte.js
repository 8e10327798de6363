// The address is the state: where one is and what is asked for stand in it, and nowhere else.
export const address = $state({ path: location.pathname, query: location.search });

export const asked = () => Object.fromEntries(new URLSearchParams(address.query));

export function go(to, replace = false) {
  history[replace ? "replaceState" : "pushState"](null, "", to);
  const moved = location.pathname !== address.path;
  address.path = location.pathname;
  address.query = location.search;
  if (!moved) return;
  scrollTo(0, 0);
  document.getElementById("main")?.focus({ preventScroll: true }); // whoever goes by keyboard goes on from there
}

// Ask for something else on the same page; what is empty leaves the address.
export function ask(changes) {
  const query = new URLSearchParams(address.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const said = query.toString();
  go(location.pathname + (said ? "?" + said : ""), true);
}

addEventListener("popstate", () => {
  address.path = location.pathname;
  address.query = location.search;
});

// Links within the workbench do not load the page anew.
export function follow(event) {
  const link = event.target.closest?.("a[href^='/']");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute("download") || /^\/api\/|\.(csv|json)$/.test(link.pathname)) return;
  event.preventDefault();
  go(link.getAttribute("href"));
}
