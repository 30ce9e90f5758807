"""What comes in and what goes out: one module for each kind of thing that arrives."""
