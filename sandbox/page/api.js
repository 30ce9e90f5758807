// The server's HTTP contract: state, stream, act, clock.

async function read(response) {
  const body = await response.json().catch(() => null);
  if (body) return body;
  return { ok: false, error: `The sandbox answered ${response.status}.` };
}

/** Everything that one person sees; without a person, or with one who is not there, what is needed to choose one. */
export async function fetchState(person) {
  const response = await fetch(`/sandbox/state${person ? `?as=${encodeURIComponent(person)}` : ""}`);
  if (response.status === 404 && person) return fetchState("");
  if (!response.ok) throw new Error(`state ${response.status}`);
  return response.json();
}

async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return await read(response);
  } catch {
    return { ok: false, error: "The sandbox does not answer. Is it still running?" };
  }
}

/** Do something as a person: `{ok: true, …}` or `{ok: false, error}` or `{ok: false, errors}`; never throws. */
export const act = (person, what, details) => post("/sandbox/act", { as: person, do: what, ...details });

/** Move the clock by "hour", "day" or to the next "monday": `{now}`, or `{ok: false, error}`. */
export const moveClock = (move) => post("/sandbox/clock", { move });

/** Call `changed(version)` at each change, and `link(up)` when the stream is lost or found. */
export function listen(person, changed, link) {
  const source = new EventSource(`/sandbox/stream${person ? `?as=${encodeURIComponent(person)}` : ""}`);
  source.onmessage = (event) => changed(JSON.parse(event.data).version);
  source.onopen = () => link(true);
  source.onerror = () => link(false);
  return source;
}
