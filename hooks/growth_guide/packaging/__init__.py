"""The zip files to hand on."""
