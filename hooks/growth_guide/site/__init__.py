"""Everything together: for MkDocs, for a folder that another engine builds, or as zip files to hand on."""
