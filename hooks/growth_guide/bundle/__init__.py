"""Style sheets and modules joined, data as scripts, and what takes long to make kept."""
