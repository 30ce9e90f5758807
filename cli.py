"""The `rapporteur` command."""


def main() -> None:
    """Run the command line."""
