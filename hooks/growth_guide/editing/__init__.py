"""What helps editors: new, rename, retire, tidy, diff and report."""
