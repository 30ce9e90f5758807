"""Why a file or a text gave no document; the sentences are made elsewhere (`read.reason.*` in the catalogues)."""


class NothingRead(Exception):  # noqa: N818 - named for what happened
    """The text is no conference document: `reason` is "no_text" or "no_commitments"."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class UnreadableFile(Exception):  # noqa: N818
    """The file gives no text: `reason` is "empty", "wrong_type", "encrypted", "corrupt" or "scanned"."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason
