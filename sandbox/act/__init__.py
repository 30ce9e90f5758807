"""What people do in the sandbox: `perform` carries out one act as one of them."""

from sandbox.act.acts import perform

__all__ = ["perform"]
