"""Opens what a person hands over, whatever its container, and has it read."""
