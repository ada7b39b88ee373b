"""The Expertship Growth Guide as data, and the pages and files made from it.

The package knows nothing of MkDocs: it turns ``guide_data/`` and ``content/`` into Markdown pages and files.
``hooks/mkdocs_events.py`` hands them to MkDocs, ``growth-guide render`` writes them to a folder.
"""

import os

# Plugins of Pydantic could change what the records mean, and looking for them reads the data of every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
