"""What holds for every test: no property fails because a machine is slow or busy."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Hypothesis gives an example a fifth of a second, and the building of its data a second, by the wall's clock.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
