"""Windows that open over the window for one task."""
