"""What an organisation lays over the guide: read, checked, merged, and how it looks."""
