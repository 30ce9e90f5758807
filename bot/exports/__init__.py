"""The plan as tables that people carry away, and what they say when they come back changed."""
