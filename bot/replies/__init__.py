"""Understanding replies: what a focal point reports in a thread."""
