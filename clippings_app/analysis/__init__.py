"""What can be told from values alone: pure functions over articles, names and addresses."""
