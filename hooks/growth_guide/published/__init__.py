"""What other programs build on: guide.json and the saved file, data and schemas side by side."""
