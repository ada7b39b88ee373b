"""What every page has to know to say where a returning reader stopped: the names of the capabilities and of nothing else."""

from ..bundle.script_data import script_data
from ..guide.guide import Guide
from ..text.markup import plain


def glance_script(guide: Guide) -> str:
    """The classic script that sets ``globalThis.growthGuideCapabilities``."""
    capabilities = [
        {"id": one.id, "name": plain(one.name), "domain": one.domain, "roles": [{"id": role.id} for role in one.roles]}
        for one in guide.capabilities
    ]
    return script_data("growthGuideCapabilities", capabilities)
