"""Block Kit: what Slack accepts as blocks and views, and in which sizes."""
