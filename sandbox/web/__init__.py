"""The sandbox's doors: Slack's own for the app, and the page's for the people."""
