"""Qt models over values that were fetched elsewhere."""
