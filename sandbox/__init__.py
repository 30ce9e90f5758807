"""A stand-in for Slack on one's own machine, for rehearsals and for tests.

A real Bolt app talks to it: Web API at `/api/`, Socket Mode at `/link`, or signed requests to the app's own address.
The page at `/` lets one be any of the people in the cast. It refuses what Slack refuses (names of errors, Block Kit's
shapes and sizes, membership, scopes, triggers, response addresses), so that a test against it means something.

How it differs from Slack:

- One workspace, one app, one bot token and one app token; no OAuth, no Enterprise Grid, no shared channels (a stranger
  is only marked as one), no group direct messages, no user tokens.
- The clock is its own: it starts where it is told and can be moved forward, with a stop at every full hour. Times of
  messages and events and the half hour of a response address are in its time. Three seconds for an acknowledgement or
  a trigger, the waits between redeliveries and the time in a signature are real time, for the app lives in that.
- An event that finds no app connected waits (at most six minutes) and is delivered when one connects; Slack promises
  nothing of the kind. Retries come at once, after one minute and after five, as Slack's do; "Delayed Events" are not
  there.
- Rate limits happen only when asked for (`POST /sandbox/faults`), never by themselves.
- Block Kit's rules are those documented, with the sizes measured by others (13,000 characters together); the wording
  of the refusals is like Slack's, not the same letter by letter. `text` of `chat.update` is held to 4,000 characters.
- Not there: scheduled messages, link previews, search, bookmarks, pins, canvases, lists, calls, user groups,
  suggestions for external selects, buttons of legacy attachments, notifications, workflow steps, assistant threads
  (their calls are taken and shown to nobody).
- A trigger may open a modal while another is open: it takes the place of the whole stack.
- What people write carries a plain rich_text block (text, mentions, channels, links, emoji), without bold or lists.
- Ephemeral messages stay until they are dismissed, also over a restart; Slack's go with a reload.
"""
