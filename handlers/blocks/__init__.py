"""Domain objects become Block Kit here; one module for each thing that is drawn."""
