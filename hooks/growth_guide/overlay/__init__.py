"""An organisation's folder: read, checked, and laid over the guide."""
