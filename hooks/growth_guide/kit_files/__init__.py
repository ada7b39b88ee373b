"""What brings the guide into an organisation: the workshop cards, and pages of ``content/`` as sheets to print."""
