"""What the bot knows, turned into the bytes of files, as `blocks` turns it into messages."""
