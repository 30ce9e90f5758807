"""What the bot knows: the plan, its language and its rules. No Slack, no SQL, no clock, no network."""
