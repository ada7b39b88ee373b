"""What every page has to know to say where a returning reader stopped: the capabilities by name, and nothing else."""

from ..bundle.script_data import script_data
from ..guide.guide import Guide
from .assessment_data import capabilities_data


def glance_script(guide: Guide) -> str:
    """The classic script that sets ``globalThis.growthGuideCapabilities``."""
    return script_data("growthGuideCapabilities", capabilities_data(guide))
